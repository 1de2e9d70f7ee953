import { IconMailExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { invitedCountQuery } from './home-queries.ts'
import classes from './home-screen.module.css'

/** What waits for an administrator; each card leads to where it is done. */
export function ToDo() {
  const { t } = useTranslation('home')
  const { data: count, isPending } = useQuery(invitedCountQuery(useSession()))
  const isLong = useDelayed(isPending)
  return (
    <section className={classes.section} aria-label={t('toDo')}>
      <div className={classes.bar}>
        <h2>{t('toDo')}</h2>
      </div>
      <div className={classes.tasks}>
        {isPending && <div className={classes.task}>{isLong && <Skeleton height={60} />}</div>}
        {count === 0 && <p className={classes.quiet}>{t('nothingToDo')}</p>}
        {count !== undefined && count > 0 && (
          <div className={classes.task}>
            <span className={classes.taskIcon}>
              <IconMailExclamation size={20} stroke={1.7} aria-hidden />
            </span>
            <div className={classes.taskWords}>
              <h3>{t('invited.title', { count })}</h3>
              <p className={classes.quiet}>{t('invited.message')}</p>
              <LinkButton variant="primary" size="sm" to="/users" search={{ status: ['invited'] }}>
                {t('invited.action')}
              </LinkButton>
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
