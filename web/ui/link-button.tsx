import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import classes from './button.module.css'
import type { ButtonVariant } from './button.tsx'
import { classNames } from './class-names.ts'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & {
  variant?: ButtonVariant
  size?: 'md' | 'sm' | 'lg'
  icon?: ReactNode
  ref?: Ref<HTMLAnchorElement>
}

function ButtonAnchor({ variant = 'secondary', size = 'md', icon, children, className, ...rest }: Props) {
  return (
    <a {...rest} className={classNames(classes.button, classes[variant], classes[size], className)}>
      <span className={classes.content}>
        {icon}
        {children}
      </span>
    </a>
  )
}

/** A link that looks like a button; takes the router's `to`, `params` and `search`. */
export const LinkButton = createLink(ButtonAnchor)
