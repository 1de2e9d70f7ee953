import { IconBookmark, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../format.ts'
import sidebar from '../sidebar.module.css'
import { useLanguage } from '../use-language.ts'
import { deskCountsQuery, deskViewsQuery } from './desk-queries.ts'
import { parseDeskSearch, searchOfView } from './desk-search.ts'
import classes from './queue-navigation.module.css'
import { ViewDialog } from './view-dialog.tsx'
import { ViewLink } from './view-link.tsx'
import { viewList } from './view-list.ts'

/** The queue as navigation (F9): its views with how much is in them, then the saved ones. */
export default function QueueNavigation({ isOnQueue }: { isOnQueue: boolean }) {
  const { t } = useTranslation('desk')
  const search = parseDeskSearch(useSearch({ strict: false }))
  const { data: counts } = useQuery(deskCountsQuery)
  const { data: views } = useQuery(deskViewsQuery)
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <p className={sidebar.heading}>{t('queue')}</p>
      {viewList.map(({ view, icon: Icon }) => (
        <ViewLink
          key={view}
          className={sidebar.item}
          search={view === 'todo' ? {} : { view }}
          isCurrent={isOnQueue && search.saved === undefined && (search.view ?? 'todo') === view}
        >
          <Icon size={18} stroke={1.7} aria-hidden />
          {t(`views.${view}`)}
          {view !== 'done' && <Count count={counts?.[view]} isLate={view === 'late'} />}
        </ViewLink>
      ))}
      <div className={classes.head}>
        <p className={sidebar.heading}>{t('saved.title')}</p>
        <button
          type="button"
          className={classes.add}
          aria-label={t('saved.add')}
          title={t('saved.add')}
          onClick={() => setAdding(true)}
        >
          <IconPlus size={16} stroke={1.7} />
        </button>
      </div>
      {views?.items.map((view) => (
        <ViewLink
          key={view.id}
          className={sidebar.item}
          search={searchOfView(view)}
          isCurrent={isOnQueue && search.saved === view.id}
        >
          <IconBookmark size={18} stroke={1.7} aria-hidden />
          <span className={classes.name}>{view.name}</span>
          <Count count={view.count ?? undefined} />
        </ViewLink>
      ))}
      {isAdding && <ViewDialog view={null} search={search} onClose={() => setAdding(false)} />}
    </>
  )
}

function Count({ count, isLate = false }: { count: number | undefined; isLate?: boolean }) {
  const language = useLanguage()
  if (count === undefined) return null
  return (
    <span className={classes.count} data-late={(isLate && count > 0) || undefined}>
      {formatNumber(count, language)}
    </span>
  )
}
