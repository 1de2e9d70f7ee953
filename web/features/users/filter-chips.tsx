import { useTranslation } from 'react-i18next'
import { Chip } from '../../ui/chip.tsx'
import { useFilterGroups } from './filter-options.ts'
import { filterKinds, type UsersSearch, withoutFilters } from './users-search.ts'
import styles from './users-toolbar.module.css'

type Props = { search: UsersSearch; onSearch: (search: UsersSearch) => void }

/** The filters in force, one chip for each kind of filter. */
export function FilterChips({ search, onSearch }: Props) {
  const { t } = useTranslation('users')
  const groups = useFilterGroups()
  const inForce = filterKinds.filter((kind) => search[kind] !== undefined)
  if (inForce.length === 0) return null
  const nameOf = (kind: (typeof inForce)[number], id: string) =>
    groups.find((group) => group.kind === kind)?.options.find((option) => option.id === id)?.label ?? '…'
  return (
    <div className={styles.chips}>
      {inForce.map((kind) => (
        <Chip
          key={kind}
          name={t(`filters.${kind}`)}
          value={(search[kind] ?? []).map((id) => nameOf(kind, id)).join(', ')}
          onRemove={() => onSearch({ ...search, [kind]: undefined })}
        />
      ))}
      {inForce.length > 1 && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => onSearch({ ...withoutFilters(search), search: search.search })}
        >
          {t('filters.clear')}
        </button>
      )}
    </div>
  )
}
