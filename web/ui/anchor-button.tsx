import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import classes from './button.module.css'
import type { ButtonVariant } from './button.tsx'
import { classNames } from './class-names.ts'

export type AnchorButtonProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  variant?: ButtonVariant
  size?: 'md' | 'sm' | 'lg'
  icon?: ReactNode
  isWide?: boolean
  ref?: Ref<HTMLAnchorElement>
}

/** A plain link that looks like a button: it loads the page anew, as the entrance needs it. */
export function AnchorButton(props: AnchorButtonProps) {
  const { variant = 'secondary', size = 'md', icon, isWide, children, className, ...rest } = props
  return (
    <a
      {...rest}
      className={classNames(classes.button, classes[variant], classes[size], isWide && classes.wide, className)}
    >
      <span className={classes.content}>
        {icon}
        {children}
      </span>
    </a>
  )
}
