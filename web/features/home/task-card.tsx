import type { ReactNode } from 'react'
import classes from './to-do.module.css'

type Props = { tone?: 'amber' | 'blue'; icon: ReactNode; title: string; message: string; children?: ReactNode }

/** One thing to do: amber waits for the person, blue is a good idea. */
export function TaskCard({ tone = 'amber', icon, title, message, children }: Props) {
  return (
    <li className={classes.task}>
      <span className={classes.icon} data-tone={tone}>
        {icon}
      </span>
      <div className={classes.words}>
        <h3>{title}</h3>
        <p className={classes.message}>{message}</p>
        <div className={classes.action}>{children}</div>
      </div>
    </li>
  )
}
