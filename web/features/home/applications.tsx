import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { formatNumber } from '../../app/format.ts'
import { matches } from '../../app/match-words.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Notice } from '../../ui/notice.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { ApplicationTile } from './application-tile.tsx'
import { type MyApplication, myApplicationsQuery } from './home-queries.ts'
import classes from './home-screen.module.css'

const searchFrom = 7

/** The tiles of what the person may open; a search appears when there are many. */
export function Applications() {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const [search, setSearch] = useState('')
  const { data, isPending, error } = useQuery(myApplicationsQuery)
  const isLong = useDelayed(isPending)
  const applications = data?.items ?? []
  const shown = applications.filter(({ name, description }) => matches(`${name} ${description ?? ''}`, search))
  return (
    <section className={classes.section} aria-label={t('applications')}>
      <div className={classes.bar}>
        <h2>{t('applications')}</h2>
        <span className={classes.count}>{data !== undefined && formatNumber(data.count, language)}</span>
        {applications.length >= searchFrom && (
          <div className={classes.search}>
            <SearchField
              label={t('search')}
              placeholder={t('search')}
              value={search}
              onChange={setSearch}
              shortcut="/"
            />
          </div>
        )}
      </div>
      {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
      {isLong && <TileSkeletons />}
      {data !== undefined && applications.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
      {applications.length > 0 && shown.length === 0 && <p className={classes.quiet}>{t('noMatch', { search })}</p>}
      <Tiles applications={shown} />
    </section>
  )
}

function Tiles({ applications }: { applications: readonly MyApplication[] }) {
  return (
    <ul className={classes.tiles}>
      {applications.map((application) => (
        <li key={application.key}>
          <ApplicationTile application={application} />
        </li>
      ))}
    </ul>
  )
}

function TileSkeletons() {
  return (
    <div className={classes.tiles}>
      {[1, 2, 3, 4].map((place) => (
        <Skeleton key={place} height={128} />
      ))}
    </div>
  )
}
