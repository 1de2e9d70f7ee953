import type { AriaAttributes, ReactNode, Ref } from 'react'
import classes from './button.module.css'
import { classNames } from './class-names.ts'
import { Spinner } from './spinner.tsx'
import { useDelayed } from './use-delayed.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'link' | 'danger'

type Props = AriaAttributes & {
  variant?: ButtonVariant
  size?: 'md' | 'sm' | 'lg'
  icon?: ReactNode
  /** While true the button keeps its width, shows a ring after 150 ms and ignores presses. */
  isPending?: boolean
  isWide?: boolean
  type?: 'button' | 'submit'
  form?: string
  id?: string
  ref?: Ref<HTMLButtonElement>
  onPress?: () => void
  children: ReactNode
}

/** The button of the design: one primary per view, never greyed out. */
export function Button(props: Props) {
  const {
    variant = 'secondary',
    size = 'md',
    icon,
    isPending = false,
    isWide,
    type = 'button',
    onPress,
    children,
    ...rest
  } = props
  const isSpinning = useDelayed(isPending)
  return (
    <button
      {...rest}
      type={type}
      className={classNames(classes.button, classes[variant], classes[size], isWide && classes.wide)}
      aria-busy={isPending || undefined}
      aria-disabled={isPending || rest['aria-disabled']}
      onClick={(event) => {
        if (isPending) event.preventDefault()
        else onPress?.()
      }}
    >
      <span className={classNames(classes.content, isSpinning && classes.hidden)}>
        {icon}
        {children}
      </span>
      {isSpinning && (
        <span className={classes.spinner}>
          <Spinner />
        </span>
      )}
    </button>
  )
}
