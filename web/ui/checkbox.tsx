import { useEffect, useRef } from 'react'
import classes from './checkbox.module.css'

type Props = {
  /** Visible words beside the box; else give `aria-label`. */
  label?: string
  'aria-label'?: string
  checked: boolean
  indeterminate?: boolean
  isDisabled?: boolean
  onChange: (checked: boolean) => void
}

/** A native checkbox in the colours of the design. */
export function Checkbox({
  label,
  checked,
  indeterminate = false,
  isDisabled,
  onChange,
  'aria-label': ariaLabel,
}: Props) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current !== null) input.current.indeterminate = indeterminate
  }, [indeterminate])
  return (
    <label className={classes.row}>
      <input
        ref={input}
        type="checkbox"
        className={classes.box}
        aria-label={ariaLabel}
        checked={checked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label !== undefined && <span>{label}</span>}
    </label>
  )
}
