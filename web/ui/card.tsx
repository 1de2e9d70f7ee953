import { type ReactNode, useId } from 'react'
import classes from './card.module.css'

type Props = { title?: string; icon?: ReactNode; action?: ReactNode; children: ReactNode }

/** A white card; with a title it is a named region. */
export function Card({ title, icon, action, children }: Props) {
  const titleId = useId()
  if (title === undefined) return <div className={classes.card}>{children}</div>
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <header className={classes.head}>
        <span className={classes.icon}>{icon}</span>
        <h2 className={classes.title} id={titleId}>
          {title}
        </h2>
        {action}
      </header>
      {children}
    </section>
  )
}
