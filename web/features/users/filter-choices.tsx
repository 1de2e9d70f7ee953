import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { matches } from '../../app/match-words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { type FilterOption, optionHooks } from './filter-options.ts'
import styles from './filter-panel.module.css'
import { type ListKind, type UsersSearch, withOption } from './users-search.ts'

type Props = {
  kind: ListKind
  search: UsersSearch
  onChange: (search: UsersSearch) => void
  /** Only the options of this application's section. */
  section?: string
}

const searchedFrom = 9

/** The values of one filter, to be ticked; a search where there are many. */
export function FilterChoices({ kind, search, onChange, section }: Props) {
  const { t } = useTranslation('users')
  const [typed, setTyped] = useState('')
  // The kind of a panel never changes: another kind is another panel.
  const useOptions = optionHooks[kind]
  const all = useOptions(typed).filter((option) => section === undefined || option.section === section)
  const options = all.filter(({ label }) => matches(label, typed))
  const line = ({ id, label }: FilterOption) => (
    <Checkbox
      key={id}
      label={label}
      checked={search[kind]?.some((value) => value === id) ?? false}
      onChange={(isOn) => onChange(withOption(search, kind, id, isOn))}
    />
  )
  const sections = [...new Set(options.map((option) => option.section))]
  return (
    <>
      {(all.length >= searchedFrom || typed !== '') && (
        <SearchField label={t('filters.find')} value={typed} onChange={setTyped} placeholder={t('filters.find')} />
      )}
      <div className={styles.options}>
        {sections.map((name) => (
          <fieldset key={name ?? ''} className={styles.group} aria-label={name ?? t(`filters.${kind}`)}>
            {name !== undefined && name !== section && <legend className={styles.legend}>{name}</legend>}
            {options.filter((option) => option.section === name).map(line)}
          </fieldset>
        ))}
        {options.length === 0 && <p className={styles.none}>{t('filters.none')}</p>}
      </div>
    </>
  )
}
