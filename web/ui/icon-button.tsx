import type { AriaAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import classes from './icon-button.module.css'

type Props = AriaAttributes & {
  label: string
  icon: ReactNode
  onPress: () => void
  variant?: 'quiet' | 'secondary' | 'primary' | 'danger'
  isDisabled?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A button that is only an icon; `label` is its name and its tooltip. */
export function IconButton({ label, icon, onPress, variant = 'quiet', isDisabled, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      className={classNames(classes.button, classes[variant])}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      {icon}
    </button>
  )
}
