import { useEffect, useRef } from 'react'
import classes from './checkbox.module.css'
import { classNames } from './class-names.ts'

type Props = {
  /** Visible words beside the box; else give `aria-label`. */
  label?: string
  'aria-label'?: string
  'aria-labelledby'?: string
  'aria-describedby'?: string
  id?: string
  /**
   * `pale`: ticked by something else; `grey`: kept in another place. Both read well where they cannot be changed.
   * `amber`: will be asked for.
   */
  tone?: 'solid' | 'pale' | 'grey' | 'amber'
  checked: boolean
  indeterminate?: boolean
  isDisabled?: boolean
  onChange: (checked: boolean) => void
}

/** A native checkbox in the colours of the design. */
export function Checkbox({ label, indeterminate = false, isDisabled, tone = 'solid', onChange, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current !== null) input.current.indeterminate = indeterminate
  }, [indeterminate])
  return (
    <label className={classes.row}>
      <input
        {...rest}
        ref={input}
        type="checkbox"
        className={classNames(classes.box, tone !== 'solid' && classes[tone])}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label !== undefined && <span>{label}</span>}
    </label>
  )
}
