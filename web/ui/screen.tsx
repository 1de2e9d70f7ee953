import type { ReactNode } from 'react'
import classes from './screen.module.css'

type Props = {
  title: string
  subtitle?: ReactNode
  /** What begins something new. */
  action?: ReactNode
  children: ReactNode
}

/** A screen with its heading, a sentence about it, and what it shows. */
export function Screen({ title, subtitle, action, children }: Props) {
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h1>{title}</h1>
          {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        {action}
      </header>
      {children}
    </div>
  )
}
