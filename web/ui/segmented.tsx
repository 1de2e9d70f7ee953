import { useId } from 'react'
import fieldClasses from './field.module.css'
import classes from './segmented.module.css'

type Props<Id extends string> = {
  label: string
  items: readonly { id: Id; label: string }[]
  value: Id
  onChange: (value: Id) => void
  /** Leaves the label to assistive technology, where a heading beside it says the same. */
  isLabelHidden?: boolean
}

/** One choice among few, all visible: native radios that look like a row of segments. */
export function Segmented<Id extends string>({ label, items, value, onChange, isLabelHidden }: Props<Id>) {
  const name = useId()
  return (
    <fieldset className={classes.group}>
      <legend className={isLabelHidden ? 'visually-hidden' : fieldClasses.label}>{label}</legend>
      <div className={classes.row}>
        {items.map((item) => (
          <label key={item.id} className={classes.item}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={item.id}
              checked={item.id === value}
              onChange={() => onChange(item.id)}
            />
            {item.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
