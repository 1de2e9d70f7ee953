import type { ReactNode } from 'react'
import styles from './security-card.module.css'

type Props = { label: string; value: ReactNode; isMono?: boolean; children?: ReactNode }

/** A line of the security card: what, how it stands, and what can be done about it. */
export function Fact({ label, value, isMono = false, children }: Props) {
  return (
    <div className={styles.row}>
      <dl className={styles.fact}>
        <dt>{label}</dt>
        <dd className={isMono ? styles.mono : undefined}>{value}</dd>
      </dl>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
