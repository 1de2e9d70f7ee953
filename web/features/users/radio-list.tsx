import { useId } from 'react'
import styles from './filter-panel.module.css'

type Props<Id extends string> = {
  label: string
  items: readonly { id: Id; label: string }[]
  value: Id | undefined
  onChange: (id: Id) => void
}

/** One value of a filter among few. */
export function RadioList<Id extends string>({ label, items, value, onChange }: Props<Id>) {
  const name = useId()
  return (
    <fieldset className={styles.group} aria-label={label}>
      {items.map((item) => (
        <label key={item.id} className={styles.radio}>
          <input
            type="radio"
            name={name}
            className={styles.dot}
            checked={item.id === value}
            onChange={() => onChange(item.id)}
          />
          {item.label}
        </label>
      ))}
    </fieldset>
  )
}
