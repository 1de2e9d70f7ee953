import { useTranslation } from 'react-i18next'
import { SearchSelect } from '../../../ui/search-select.tsx'
import { usePeopleSearch } from './compare-queries.ts'

export type ChosenPerson = { id: string; label: string }
type Props = {
  label: string
  /** The person who is compared: not offered. */
  except: string
  chosen: ChosenPerson | null
  onChoose: (person: ChosenPerson) => void
}

/** Finds somebody by name, sign-in name or address. */
export function PersonSearch({ label, except, chosen, onChoose }: Props) {
  const { t } = useTranslation('userRights')
  const { people, search } = usePeopleSearch()
  const items = people
    .filter(({ id }) => id !== except)
    .map(({ id, displayName, primaryGroup, position }) => ({
      id,
      label: displayName,
      description: [primaryGroup?.name, position].filter(Boolean).join(' · ') || undefined,
    }))
  return (
    <SearchSelect
      label={label}
      items={items}
      value={chosen}
      placeholder={t('compare.placeholder')}
      onSearch={search}
      onChange={onChoose}
    />
  )
}
