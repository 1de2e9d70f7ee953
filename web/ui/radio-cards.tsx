import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import classes from './radio-cards.module.css'

type Props<Id extends string> = {
  label: string
  items: readonly { id: Id; label: string; description?: ReactNode; icon?: ReactNode; isDisabled?: boolean }[]
  value: Id
  onChange: (value: Id) => void
  /** Shows the label above the cards; else only assistive technology reads it. */
  isLabelShown?: boolean
  /** One card below the other, where there is no room side by side. */
  isList?: boolean
}

/** One choice among two to four that need a sentence each. */
export function RadioCards<Id extends string>({
  label,
  items,
  value,
  onChange,
  isLabelShown = false,
  isList,
}: Props<Id>) {
  const name = useId()
  return (
    <fieldset className={classNames(classes.group, isList && classes.list)}>
      <legend className={isLabelShown ? classes.legend : 'visually-hidden'}>{label}</legend>
      {items.map((item) => (
        <label key={item.id} className={classes.card}>
          <span className={classes.top}>
            {item.icon === undefined ? (
              <span className={classes.label}>{item.label}</span>
            ) : (
              <span className={classes.icon}>{item.icon}</span>
            )}
            <input
              type="radio"
              className={classes.radio}
              name={name}
              value={item.id}
              checked={item.id === value}
              disabled={item.isDisabled}
              onChange={() => onChange(item.id)}
            />
          </span>
          {item.icon !== undefined && <span className={classes.label}>{item.label}</span>}
          {item.description !== undefined && <span className={classes.description}>{item.description}</span>}
        </label>
      ))}
    </fieldset>
  )
}
