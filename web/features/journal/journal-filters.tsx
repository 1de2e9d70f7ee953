import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JournalEntry, JournalPage } from '../../../contract/journal-shapes.ts'
import { formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useTypedSearch } from '../../app/use-typed-search.ts'
import { Chip } from '../../ui/chip.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './journal-filters.module.css'
import { usePersonName } from './journal-queries.ts'
import { categories, isFiltered, type JournalSearch, periods } from './journal-search.ts'

type Props = {
  search: JournalSearch
  entries: JournalEntry[]
  count: JournalPage | undefined
  onFilter: (change: JournalSearch, replace?: boolean) => void
  onClear: () => void
}

/** Search, category, period and person; what is in force stands as removable chips. */
export function JournalFilters({ search, entries, count, onFilter, onClear }: Props) {
  const { t } = useTranslation('journal')
  const [typed, setTyped] = useTypedSearch(search.search, (text) => onFilter({ search: text }, true))
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <div className={styles.search}>
          <SearchField
            label={t('search')}
            value={typed}
            onChange={setTyped}
            placeholder={t('searchPlaceholder')}
            shortcut="/"
          />
        </div>
        <div className={styles.category}>
          <Segmented
            label={t('category')}
            items={(['all', ...categories] as const).map((id) => ({ id, label: t(`categories.${id}`) }))}
            value={search.category ?? 'all'}
            onChange={(id) => onFilter({ category: id === 'all' ? undefined : id })}
          />
        </div>
        <div className={styles.period}>
          <MenuButton
            label={t('filters.period')}
            icon={<IconPlus size={16} stroke={1.7} />}
            text={t('filters.period')}
            items={periods.map((id) => ({ id, label: t(`periods.${id}`) }))}
            onAction={(id) => onFilter({ period: periods.find((period) => period === id) })}
          />
        </div>
      </div>
      <div className={styles.line}>
        <FilterChips search={search} entries={entries} onFilter={onFilter} />
        {isFiltered(search) && (
          <button type="button" className={styles.clear} onClick={onClear}>
            {t('clear')}
          </button>
        )}
        <Count page={count} />
      </div>
    </div>
  )
}

function FilterChips({ search, entries, onFilter }: Pick<Props, 'search' | 'entries' | 'onFilter'>) {
  const { t } = useTranslation('journal')
  const targetName = usePersonName(search.target)
  const actorName = usePersonName(search.actor)
  // A deleted person is known from the entries themselves.
  const target = targetName ?? entries.find((entry) => entry.target?.id === search.target)?.target?.name
  const actor = actorName ?? entries.find((entry) => entry.actor.id === search.actor)?.actor.name
  return (
    <>
      {search.period !== undefined && (
        <Chip
          name={t('filters.period')}
          value={t(`periods.${search.period}`)}
          onRemove={() => onFilter({ period: undefined })}
        />
      )}
      {search.target !== undefined && (
        <Chip
          name={t('filters.target')}
          value={target ?? t('somebody')}
          onRemove={() => onFilter({ target: undefined })}
        />
      )}
      {search.actor !== undefined && (
        <Chip
          name={t('filters.actor')}
          value={actor ?? t('somebody')}
          onRemove={() => onFilter({ actor: undefined })}
        />
      )}
    </>
  )
}

function Count({ page }: { page: JournalPage | undefined }) {
  const { t } = useTranslation('journal')
  const language = useLanguage()
  const text =
    page === undefined
      ? ''
      : page.countIsCapped
        ? t('countCapped', { count: page.count - 1, number: formatNumber(page.count - 1, language) })
        : t('count', { count: page.count, number: formatNumber(page.count, language) })
  return (
    <p className={styles.count} role="status">
      {text}
    </p>
  )
}
