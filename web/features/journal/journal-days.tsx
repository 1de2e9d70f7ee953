import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { JournalEntry } from '../../../contract/journal-shapes.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { groupByDay, nameOfDay } from './days.ts'
import styles from './journal-days.module.css'
import { JournalRow } from './journal-row.tsx'
import type { JournalSearch } from './journal-search.ts'

type Props = {
  entries: JournalEntry[]
  onFilter: (change: JournalSearch) => void
  hasMore: boolean
  isLoadingMore: boolean
  onMore: () => void
}

/** The entries under the days they happened on; the next page comes as its end scrolls into view. */
export function JournalDays({ entries, onFilter, hasMore, isLoadingMore, onMore }: Props) {
  const { t } = useTranslation('journal')
  const language = useLanguage()
  return (
    <>
      {groupByDay(entries).map(({ midnight, entries: ofDay }) => {
        const { date, relation } = nameOfDay(midnight, language)
        return (
          <section key={midnight}>
            <h2 className={styles.day}>{relation === undefined ? date : t(relation, { date })}</h2>
            <ul>
              {ofDay.map((entry) => (
                <JournalRow key={entry.id} entry={entry} onFilter={onFilter} />
              ))}
            </ul>
          </section>
        )
      })}
      {hasMore && <More isLoading={isLoadingMore} onMore={onMore} />}
    </>
  )
}

function More({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  const { t } = useTranslation('journal')
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(onMore)
  latest.current = onMore
  useEffect(() => {
    if (end.current === null || isLoading) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '600px',
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [isLoading])
  return (
    <div ref={end} className={styles.more}>
      <Button variant="quiet" isPending={isLoading} onPress={onMore}>
        {t('more')}
      </Button>
    </div>
  )
}
