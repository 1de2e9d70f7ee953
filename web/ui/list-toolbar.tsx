import type { ReactNode } from 'react'
import classes from './list-toolbar.module.css'

type Props = {
  /** The search box. */
  children: ReactNode
  /** How much there is, told again when it changes. */
  count: string
}

/** What stands over a list: its search, and how much was found. */
export function ListToolbar({ children, count }: Props) {
  return (
    <div className={classes.toolbar}>
      <div className={classes.search}>{children}</div>
      <p className={classes.count} role="status">
        {count}
      </p>
    </div>
  )
}
