import { useTranslation } from 'react-i18next'
import { type DeskSearch, deskFilters, type ListFilter, withoutFilters } from '../../app/desk/desk-search.ts'
import { Chip } from '../../ui/chip.tsx'
import { useFilterChoices } from './filter-choices.ts'
import styles from './queue-chips.module.css'

type Props = { search: DeskSearch; onSearch: (search: DeskSearch) => void }

/** The filters in force, one removable chip for each. */
export function QueueChips({ search, onSearch }: Props) {
  const inForce = deskFilters.filter((filter) => search[filter] !== undefined)
  if (inForce.length === 0) return null
  return <Chips search={search} onSearch={onSearch} />
}

function Chips({ search, onSearch }: Props) {
  const { t } = useTranslation('desk')
  const choices = useFilterChoices(search)
  const inForce = deskFilters.filter((filter) => search[filter] !== undefined)
  const wordsOf = (filter: ListFilter) =>
    (search[filter] ?? [])
      .map((id) => choices[filter].find((one) => one.id === id)?.label ?? t('filters.unknown'))
      .join(', ')
  return (
    <div className={styles.chips}>
      {inForce.map((filter) => (
        <Chip
          key={filter}
          name={t(`filters.${filter}`)}
          value={
            filter === 'olderThanDays' ? t('filters.older', { count: search.olderThanDays ?? 0 }) : wordsOf(filter)
          }
          onRemove={() => onSearch({ ...search, [filter]: undefined })}
        />
      ))}
      {inForce.length > 1 && (
        <button type="button" className={styles.clear} onClick={() => onSearch(withoutFilters(search))}>
          {t('filters.clear')}
        </button>
      )}
    </div>
  )
}
