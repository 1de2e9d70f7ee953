import type { ReactNode } from 'react'
import { Switch } from './switch.tsx'
import classes from './switch-row.module.css'

type Props = {
  label: string
  description?: ReactNode
  isOn: boolean
  isDisabled?: boolean
  error?: string | undefined
  onChange: (isOn: boolean) => void
}

/** What is switched, what it means, and the switch at the end of the line. */
export function SwitchRow({ label, description, isOn, isDisabled, error, onChange }: Props) {
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <p className={classes.label}>{label}</p>
        {description !== undefined && <p className={classes.description}>{description}</p>}
        {error !== undefined && <p className={classes.error}>{error}</p>}
      </div>
      <Switch label={label} isOn={isOn} isDisabled={isDisabled} onChange={onChange} />
    </div>
  )
}
