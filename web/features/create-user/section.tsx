import { type ReactNode, useId } from 'react'
import styles from './create-user.module.css'

/** One numbered step of the drawer. */
export function Section({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  const titleId = useId()
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 className={styles.title}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <span id={titleId}>{title}</span>
      </h3>
      {children}
    </section>
  )
}
