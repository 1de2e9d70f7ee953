import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './journal-days.module.css'

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** Rows of the real height while the journal is read. */
export function JournalSkeleton() {
  return (
    <div aria-busy="true">
      <div className={styles.day}>
        <Skeleton width={180} height={13} />
      </div>
      {rows.map((row) => (
        <div key={row} className={styles.head}>
          <Skeleton width={48} height={13} />
          <Skeleton width={28} height={28} />
          <Skeleton width="60%" height={14} />
        </div>
      ))}
    </div>
  )
}
