import classes from './switch.module.css'

type Props = {
  /** Name of the switch, not shown. */
  label: string
  isOn: boolean
  isDisabled?: boolean
  onChange: (isOn: boolean) => void
}

/** A native on/off switch; what it switches is told by `label`. */
export function Switch({ label, isOn, isDisabled, onChange }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      className={classes.switch}
      aria-label={label}
      title={label}
      checked={isOn}
      aria-checked={isOn}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
