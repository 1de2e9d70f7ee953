import { IconLock, IconNotebook } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { holds, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { JournalDays } from './journal-days.tsx'
import { JournalFilters } from './journal-filters.tsx'
import { useJournal } from './journal-queries.ts'
import styles from './journal-screen.module.css'
import { isFiltered, type JournalSearch } from './journal-search.ts'
import { JournalSkeleton } from './journal-skeleton.tsx'

/** The journal: who did what, in sentences, filtered by what stands in the address. */
export function JournalScreen({ search }: { search: JournalSearch }) {
  const { t } = useTranslation('journal')
  const session = useSession()
  const isOpen = holds(session, 'journal.view')
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('title')}</h1>
        <p className={styles.subtitle}>{t('subtitle')}</p>
      </header>
      <div className={styles.card}>
        {isOpen ? (
          <JournalContent search={search} />
        ) : (
          <EmptyState icon={<IconLock size={28} stroke={1.7} />} title={t('forbidden.title')}>
            {t('forbidden.text')}
          </EmptyState>
        )}
      </div>
    </div>
  )
}

function JournalContent({ search }: { search: JournalSearch }) {
  const { t } = useTranslation('journal')
  const navigate = useNavigate()
  const journal = useJournal(search)
  const showSkeleton = useDelayed(journal.isPending, 150)
  const entries = journal.data?.pages.flatMap((page) => page.items) ?? []
  const filter = (change: JournalSearch, replace = false) =>
    void navigate({ to: '/journal', search: { ...search, ...change }, replace })
  const clear = () => void navigate({ to: '/journal', search: {} })
  const icon = <IconNotebook size={28} stroke={1.7} />

  return (
    <>
      <JournalFilters
        search={search}
        entries={entries}
        count={journal.data?.pages[0]}
        onFilter={filter}
        onClear={clear}
      />
      {showSkeleton && <JournalSkeleton />}
      {journal.error !== null && entries.length === 0 && (
        <EmptyState
          icon={icon}
          title={t('failed.title')}
          action={<Button onPress={() => void journal.refetch()}>{t('failed.retry')}</Button>}
        >
          {errorMessage(journal.error)}
        </EmptyState>
      )}
      {journal.isSuccess && entries.length === 0 && isFiltered(search) && (
        <EmptyState
          icon={icon}
          title={t('noMatch.title')}
          action={<Button onPress={clear}>{t('noMatch.clear')}</Button>}
        />
      )}
      {journal.isSuccess && entries.length === 0 && !isFiltered(search) && (
        <EmptyState icon={icon} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
      <JournalDays
        entries={entries}
        onFilter={filter}
        hasMore={journal.hasNextPage}
        isLoadingMore={journal.isFetchingNextPage}
        onMore={() => void journal.fetchNextPage()}
      />
    </>
  )
}
