import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './tag.module.css'

type Props = { tone?: 'neutral' | 'pine' | 'amber' | 'red' | 'blue'; icon?: ReactNode; children: ReactNode }

/** A word that states something: amber waits for you, blue informs, red is wrong or removed, pine is given. */
export function Tag({ tone = 'neutral', icon, children }: Props) {
  return (
    <span className={classNames(classes.tag, classes[tone])}>
      {icon}
      {children}
    </span>
  )
}
