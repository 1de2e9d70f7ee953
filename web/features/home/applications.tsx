import { IconApps } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyApplication } from '../../../contract/application-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { formatNumber } from '../../app/format.ts'
import { matches } from '../../app/match-words.ts'
import { useSession } from '../../app/session.ts'
import { useLanguage } from '../../app/use-language.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { ApplicationTile } from './application-tile.tsx'
import classes from './applications.module.css'
import { RecentRow } from './recent-row.tsx'
import { TileSkeletons } from './tile-skeletons.tsx'
import { useMyApplications } from './use-my-applications.ts'

type View = 'all' | 'favourites'

/** The tiles of what the person may open (M3): recently used, all or favourites, with a search. */
export function Applications() {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const [search, setSearch] = useState('')
  const [view, setView] = useState<View>('all')
  const { applications, isPending, error, star, noteOpening } = useMyApplications()
  const isLong = useDelayed(isPending)
  const shown = applications
    .filter(({ isFavourite }) => view === 'all' || isFavourite)
    .filter(({ name, description }) => matches(`${name} ${description}`, search))
  const views = [
    { id: 'all', label: t('all') },
    { id: 'favourites', label: t('favourites') },
  ] as const
  return (
    <>
      <RecentRow applications={applications} onOpen={noteOpening} />
      <section className={classes.section} aria-label={t('applications')}>
        <div className={classes.bar}>
          <h2>{t('applications')}</h2>
          <span className={classes.count}>{!isPending && formatNumber(shown.length, language)}</span>
          {(isPending || applications.length > 0) && (
            <>
              <Segmented label={t('show')} items={views} value={view} onChange={setView} isLabelHidden />
              <div className={classes.search}>
                <SearchField
                  label={t('search')}
                  placeholder={t('search')}
                  value={search}
                  onChange={setSearch}
                  shortcut="/"
                />
              </div>
            </>
          )}
        </div>
        {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
        {isLong && <TileSkeletons />}
        {shown.length > 0 && (
          <ul className={classes.tiles}>
            {shown.map((application) => (
              <li key={application.key}>
                <ApplicationTile application={application} onOpen={noteOpening} onStar={star} />
              </li>
            ))}
          </ul>
        )}
        {!isPending && error === null && shown.length === 0 && (
          <Nothing applications={applications} view={view} search={search} />
        )}
      </section>
    </>
  )
}

type NothingProps = { applications: readonly MyApplication[]; view: View; search: string }

function Nothing({ applications, view, search }: NothingProps) {
  const { t } = useTranslation('home')
  const { organization } = useSession()
  if (applications.length === 0) {
    return (
      <EmptyState icon={<IconApps size={28} stroke={1.7} />} title={t('none.title')}>
        {t('none.message', { organization: organization.name })}
      </EmptyState>
    )
  }
  if (search.trim() !== '') return <p className={classes.quiet}>{t('noMatch', { search: search.trim() })}</p>
  return <p className={classes.quiet}>{view === 'favourites' ? t('noFavourite') : null}</p>
}
