import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type Props = { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }

/** What stands where there is nothing: why, and the way out. */
export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <div className={classes.empty}>
      {icon !== undefined && <div className={classes.icon}>{icon}</div>}
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.words}>{children}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  )
}
