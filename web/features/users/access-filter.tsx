import { useTranslation } from 'react-i18next'
import { RadioList } from './radio-list.tsx'
import { accesses, type UsersSearch } from './users-search.ts'

type Props = { search: UsersSearch; onChange: (search: UsersSearch) => void }

/** F3: only those with at least one application besides Guichet, those without any, or everybody. */
export function AccessFilter({ search, onChange }: Props) {
  const { t } = useTranslation('users')
  return (
    <RadioList
      label={t('filters.access')}
      items={accesses.map((id) => ({ id, label: t(`accesses.${id}`) }))}
      value={search.access ?? 'all'}
      onChange={(access) => onChange({ ...search, access })}
    />
  )
}
