import { Skeleton } from '../../ui/skeleton.tsx'
import { useIsPhone } from '../../ui/use-media.ts'
import styles from './users-skeleton.module.css'

const names = [132, 168, 118, 150, 176, 126, 158, 140, 164, 122]

/** Stand-ins of the height of the rows that are coming. */
export function UsersSkeleton() {
  const isPhone = useIsPhone()
  return (
    <div className={styles.rows} aria-hidden>
      {names.map((width) => (
        <div key={width} className={isPhone ? styles.card : styles.row}>
          <Skeleton width={32} height={32} />
          <div className={styles.words}>
            <Skeleton width={width} height={13} />
            <Skeleton width={width * 0.6} height={11} />
          </div>
          {!isPhone && <Skeleton width="56%" height={12} />}
          <Skeleton width={38} height={22} />
        </div>
      ))}
    </div>
  )
}
