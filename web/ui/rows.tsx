import type { ReactNode } from 'react'
import classes from './rows.module.css'

/** A card with one line for each thing of a list. */
export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes.card} aria-label={label}>
      {children}
    </ul>
  )
}

type RowProps = {
  picture?: ReactNode
  /** A link or a button in it opens wherever the line is pressed. */
  name: ReactNode
  description?: ReactNode
  /** What is known of it: below each other on a phone, in columns of one width else. */
  facts?: readonly { id: string; words: ReactNode }[]
  actions?: ReactNode
}

/** One thing of a list with what can be done with it. */
export function Row({ picture, name, description, facts = [], actions }: RowProps) {
  return (
    <li className={classes.row}>
      {picture !== undefined && <div className={classes.picture}>{picture}</div>}
      <div className={classes.words}>
        <h2 className={classes.name}>{name}</h2>
        {description !== undefined && <p className={classes.description}>{description}</p>}
      </div>
      <div className={classes.facts}>
        {facts.map(({ id, words }) => (
          <div key={id} className={classes.fact}>
            {words}
          </div>
        ))}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </li>
  )
}
