import { useTranslation } from 'react-i18next'
import type { Counter } from '../../../contract/counter-shapes.ts'
import { formatNumber } from '../../app/format.ts'
import { holds, useSession } from '../../app/session.ts'
import { useIsSuiteKeeper } from '../../app/suite.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Figure } from '../../ui/figure.tsx'
import classes from './counters.module.css'

/** What is counted of one customer and leads somewhere: its requests at the desk, its applications. */
export function CounterFigures({ counter }: { counter: Counter }) {
  const { t } = useTranslation('counters')
  const language = useLanguage()
  const decides = holds(useSession(), 'tickets.decide')
  const isSuiteKeeper = useIsSuiteKeeper()
  const { id, figures } = counter
  const { openTickets, overdueTickets, applications } = figures
  if (!decides && !isSuiteKeeper) return null
  return (
    <section className={classes.figures} aria-label={t('figures.title')}>
      {decides && (
        <>
          <Figure
            to="/desk"
            search={{ view: 'all', organization: [id] }}
            value={formatNumber(openTickets, language)}
            label={t('figures.open', { count: openTickets })}
            action={t('figures.seeRequests')}
          />
          <Figure
            to="/desk"
            search={{ view: 'late', organization: [id] }}
            value={formatNumber(overdueTickets, language)}
            label={t('figures.overdue', { count: overdueTickets })}
            tone={overdueTickets > 0 ? 'red' : 'plain'}
            action={t('figures.decideFirst')}
          />
        </>
      )}
      {isSuiteKeeper && (
        <Figure
          to="/customers/$customerId"
          params={{ customerId: id }}
          value={formatNumber(applications, language)}
          label={t('figures.applications', { count: applications })}
          action={t('figures.seeApplications')}
        />
      )}
    </section>
  )
}
