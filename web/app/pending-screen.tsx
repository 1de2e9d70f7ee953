import { useTranslation } from 'react-i18next'
import { Skeleton } from '../ui/skeleton.tsx'
import classes from './screen-states.module.css'

/** Stands in for a screen that takes more than 150 ms to come. */
export function PendingScreen() {
  const { t } = useTranslation('app')
  return (
    <div className={classes.pending} aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('loading')}
      </p>
      <Skeleton width={220} height={28} />
      <Skeleton height={120} />
      <Skeleton height={240} />
    </div>
  )
}
