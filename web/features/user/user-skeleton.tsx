import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './user-screen.module.css'

/** The outline of the page while the account is read; same heights as the real one. */
export function UserSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <Skeleton width={90} height={24} />
      <Skeleton width={340} height={46} />
      <Skeleton width="100%" height={58} />
      <div className={styles.cards}>
        <Skeleton width="100%" height={520} />
        <Skeleton width="100%" height={520} />
        <Skeleton width="100%" height={520} />
      </div>
    </div>
  )
}
