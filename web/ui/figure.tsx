import { IconArrowRight } from '@tabler/icons-react'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names.ts'
import classes from './figure.module.css'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & {
  value: string
  label: string
  hint?: string
  /** What opens: a figure without an act stands nowhere. */
  action: string
  tone?: 'plain' | 'amber' | 'red'
  ref?: Ref<HTMLAnchorElement>
}

function FigureAnchor({ value, label, hint, action, tone = 'plain', ...anchor }: Props) {
  return (
    <a {...anchor} className={classNames(classes.figure, classes[tone])}>
      <span className={classes.words}>
        <span className={classes.value}>{value}</span>
        <span className={classes.label}>{label}</span>
        {hint !== undefined && <span className={classes.hint}>{hint}</span>}
      </span>
      <span className={classes.action}>
        {action}
        <IconArrowRight size={16} stroke={1.7} aria-hidden />
      </span>
    </a>
  )
}

/** A figure that leads to what it counts; takes the router's `to`, `params` and `search`. */
export const Figure = createLink(FigureAnchor)
