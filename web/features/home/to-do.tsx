import { IconMailExclamation, IconShieldLock, IconUserExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../app/format.ts'
import { holds, useSession } from '../../app/session.ts'
import { useTicketCounts } from '../../app/tickets/ticket-counts.ts'
import { useLanguage } from '../../app/use-language.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { AskedTask } from './asked-task.tsx'
import { invitedCountQuery, myFactorsQuery } from './home-queries.ts'
import { TaskCard } from './task-card.tsx'
import classes from './to-do.module.css'

const icon = { size: 20, stroke: 1.7, 'aria-hidden': true } as const

/** What waits for the person, each with where it is done; nothing is shown when nothing waits. */
export function ToDo() {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const tasks = useTasks()
  if (tasks.length === 0) return null
  return (
    <section className={classes.section} aria-label={t('toDo')}>
      <h2>
        {t('toDo')} <span className={classes.count}>{formatNumber(tasks.length, language)}</span>
      </h2>
      <ul className={classes.tasks}>{tasks}</ul>
    </section>
  )
}

function useTasks(): ReactNode[] {
  const { t } = useTranslation('home')
  const session = useSession()
  const { data: invited = 0 } = useQuery(invitedCountQuery(session))
  const { data: factors } = useQuery(myFactorsQuery)
  const asked = useTicketCounts()?.mine ?? 0
  const tasks: ReactNode[] = []
  if (asked > 0) tasks.push(<AskedTask key="asked" count={asked} />)
  if (session.email === null) {
    tasks.push(
      <TaskCard
        key="email"
        icon={<IconUserExclamation {...icon} />}
        title={t('noEmail.title')}
        message={t(holds(session, 'users.manage') ? 'noEmail.own' : 'noEmail.ask')}
      >
        {holds(session, 'users.manage') && (
          <LinkButton variant="primary" size="sm" to="/users/$userId" params={{ userId: session.id }}>
            {t('noEmail.action')}
          </LinkButton>
        )}
      </TaskCard>,
    )
  }
  if (invited > 0) {
    tasks.push(
      <TaskCard
        key="invited"
        icon={<IconMailExclamation {...icon} />}
        title={t('invited.title', { count: invited })}
        message={t('invited.message')}
      >
        <LinkButton variant="primary" size="sm" to="/users" search={{ status: ['invited'] }}>
          {t('invited.action')}
        </LinkButton>
      </TaskCard>,
    )
  }
  if (factors?.policy === 'optional' && factors.items.length === 0) {
    tasks.push(
      <TaskCard
        key="factor"
        tone="blue"
        icon={<IconShieldLock {...icon} />}
        title={t('factor.title')}
        message={t('factor.message')}
      >
        <LinkButton size="sm" to="/preferences" hash="second-factor">
          {t('factor.action')}
        </LinkButton>
      </TaskCard>,
    )
  }
  return tasks
}
