import { Checkbox } from '../../ui/checkbox.tsx'
import { useFilterGroups, withOption } from './filter-options.ts'
import styles from './filter-panel.module.css'
import type { UsersSearch } from './users-search.ts'

type Props = { search: UsersSearch; onChange: (search: UsersSearch) => void }

/** Everything the list can be filtered by; each tick shows at once behind it. */
export function FilterPanel({ search, onChange }: Props) {
  const groups = useFilterGroups()
  return (
    <div className={styles.panel}>
      {groups.map(({ kind, name, options }) => (
        <fieldset key={kind} className={styles.group}>
          <legend className={styles.name}>{name}</legend>
          <div className={styles.options}>
            {options.map(({ id, label }) => (
              <Checkbox
                key={id}
                label={label}
                checked={search[kind]?.some((value) => value === id) ?? false}
                onChange={(isOn) => onChange(withOption(search, kind, id, isOn))}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
