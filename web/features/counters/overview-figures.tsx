import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ProviderOverview } from '../../../contract/counter-shapes.ts'
import { formatNumber } from '../../app/format.ts'
import { formatMinutes } from '../../app/moments.ts'
import { holds, useSession } from '../../app/session.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Figure } from '../../ui/figure.tsx'
import { overviewQuery } from './counter-queries.ts'
import classes from './counters.module.css'

/** M2: figures over all customers, each with the way to what it counts. What would be nought calls for nothing, and is not there. */
export function OverviewFigures() {
  const { t } = useTranslation('counters')
  const session = useSession()
  const { data } = useQuery(overviewQuery)
  // Their place is not kept: the list below is what the screen is for, and it comes at the same time.
  if (data === undefined) return null
  return (
    <section className={classes.figures} aria-label={t('overview.title')}>
      <OrganizationFigures overview={data} />
      {holds(session, 'tickets.decide') && <RequestFigures overview={data} />}
    </section>
  )
}

function OrganizationFigures({ overview }: { overview: ProviderOverview }) {
  const { t } = useTranslation('counters')
  const language = useLanguage()
  const { organizations, users, suspended, closing, withoutAdministrator, neverUsed } = overview
  const shown = (value: number) => formatNumber(value, language)
  return (
    <>
      <Figure
        to="/counters"
        search={{}}
        value={shown(organizations)}
        label={t('overview.organizations', { count: organizations })}
        hint={t('people', { count: users })}
        action={t('overview.seeAll')}
      />
      {withoutAdministrator > 0 && (
        <Figure
          to="/counters"
          search={{ attention: 'noAdministrator' }}
          value={shown(withoutAdministrator)}
          label={t('overview.withoutAdministrator')}
          hint={t('overview.withoutAdministratorHint')}
          tone="amber"
          action={t('overview.invite')}
        />
      )}
      {neverUsed > 0 && (
        <Figure
          to="/counters"
          search={{ attention: 'neverUsed' }}
          value={shown(neverUsed)}
          label={t('overview.neverUsed', { count: neverUsed })}
          hint={t('overview.neverUsedHint')}
          tone="amber"
          action={t('overview.seeWhich')}
        />
      )}
      {suspended > 0 && (
        <Figure
          to="/counters"
          search={{ status: 'suspended' }}
          value={shown(suspended)}
          label={t('overview.suspended', { count: suspended })}
          hint={t('overview.suspendedHint')}
          action={t('overview.seeWhich')}
        />
      )}
      {closing > 0 && (
        <Figure
          to="/counters"
          search={{ status: 'closed' }}
          value={shown(closing)}
          label={t('overview.closed', { count: closing })}
          hint={t('overview.closedHint')}
          tone="red"
          action={t('overview.seeWhich')}
        />
      )}
    </>
  )
}

function RequestFigures({ overview }: { overview: ProviderOverview }) {
  const { t } = useTranslation('counters')
  const language = useLanguage()
  const { ticketsToDo, ticketsOverdue, ticketsLast30Days, keptPromisesPercent, medianDecisionMinutes } = overview
  return (
    <>
      <Figure
        to="/desk"
        search={{}}
        value={formatNumber(ticketsToDo, language)}
        label={t('overview.toDo', { count: ticketsToDo })}
        hint={t('overview.lately', { count: ticketsLast30Days })}
        action={t('overview.decide')}
      />
      {ticketsOverdue > 0 && (
        <Figure
          to="/desk"
          search={{ view: 'late' }}
          value={formatNumber(ticketsOverdue, language)}
          label={t('overview.overdue', { count: ticketsOverdue })}
          hint={t('overview.overdueHint')}
          tone="red"
          action={t('overview.decideFirst')}
        />
      )}
      {keptPromisesPercent !== null && (
        <Figure
          to="/desk"
          search={{ view: 'done' }}
          value={t('overview.percent', { percent: keptPromisesPercent })}
          label={t('overview.kept')}
          {...(medianDecisionMinutes !== null && {
            hint: t('overview.median', { time: formatMinutes(medianDecisionMinutes, language) }),
          })}
          action={t('overview.seeDecided')}
        />
      )}
    </>
  )
}
