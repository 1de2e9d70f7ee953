import { useTranslation } from 'react-i18next'
import { formatDate } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Chip } from '../../ui/chip.tsx'
import { namingHooks } from './filter-options.ts'
import {
  filterKinds,
  isInForce,
  type ListKind,
  type UsersSearch,
  withoutFilter,
  withoutFilters,
} from './users-search.ts'
import styles from './users-toolbar.module.css'

type Props = { search: UsersSearch; onSearch: (search: UsersSearch) => void }

/** The filters in force, one chip for each kind of filter. */
export function FilterChips({ search, onSearch }: Props) {
  const { t } = useTranslation('users')
  const inForce = filterKinds.filter((kind) => isInForce(search, kind))
  if (inForce.length === 0) return null
  return (
    <div className={styles.chips}>
      {inForce.map((kind) => {
        const remove = () => onSearch(withoutFilter(search, kind))
        if (kind === 'access') return <AccessChip key={kind} access={search.access} onRemove={remove} />
        if (kind === 'ends') return <EndsChip key={kind} ends={search.ends ?? ''} onRemove={remove} />
        return <ListChip key={kind} kind={kind} ids={search[kind] ?? []} onRemove={remove} />
      })}
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

function ListChip({ kind, ids, onRemove }: { kind: ListKind; ids: readonly string[]; onRemove: () => void }) {
  const { t } = useTranslation('users')
  // The kind of a chip never changes: it is its key.
  const useNames = namingHooks[kind]
  const options = useNames(ids)
  const words = ids.map((id) => {
    const option = options.find((one) => one.id === id)
    if (option === undefined) return '…'
    // A right alone may stand in several applications under the same words.
    return kind === 'permission' ? `${option.label} (${option.section})` : option.label
  })
  return <Chip name={t(`filters.${kind}`)} value={words.join(', ')} onRemove={onRemove} />
}

function AccessChip({ access, onRemove }: { access: UsersSearch['access']; onRemove: () => void }) {
  const { t } = useTranslation('users')
  return <Chip name={t('filters.access')} value={t(`accesses.${access ?? 'all'}`)} onRemove={onRemove} />
}

function EndsChip({ ends, onRemove }: { ends: string; onRemove: () => void }) {
  const { t } = useTranslation('users')
  const language = useLanguage()
  const days = /^(\d+)d$/.exec(ends)?.[1]
  const words =
    days === undefined
      ? t('ends.on', { date: formatDate(`${ends}T12:00:00`, language, 'short') })
      : t('ends.within', { count: Number(days) })
  return <Chip name={t('filters.ends')} value={words} onRemove={onRemove} />
}
