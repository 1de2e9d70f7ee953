import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CounterSummary } from '../../../contract/counter-shapes.ts'
import { formatDate } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Row } from '../../ui/rows.tsx'
import { Tag } from '../../ui/tag.tsx'
import { CounterStatusTag } from './counter-status-tag.tsx'

/** One customer: how many people and how many came lately, what waits at the desk, and what deserves a look. */
export function CounterRow({ counter }: { counter: CounterSummary }) {
  const { t } = useTranslation('counters')
  const language = useLanguage()
  const { id, name, municipality, status, deleteAt, figures } = counter
  const { users, activeLast30Days, neverSignedIn, administrators, openTickets, overdueTickets } = figures
  return (
    <Row
      name={
        <Link to="/counters/$counterId" params={{ counterId: id }}>
          {name}
        </Link>
      }
      description={municipality}
      facts={[
        { id: 'people', words: t('people', { count: users }) },
        {
          id: 'use',
          words:
            users === neverSignedIn ? (
              <Tag tone="amber">{t('neverUsed')}</Tag>
            ) : (
              t('activeLately', { count: activeLast30Days })
            ),
        },
        {
          id: 'requests',
          words: (
            <>
              {openTickets > 0 && t('openRequests', { count: openTickets })}
              {overdueTickets > 0 && <Tag tone="red">{t('overdueRequests', { count: overdueTickets })}</Tag>}
            </>
          ),
        },
        {
          id: 'status',
          words: (
            <>
              <CounterStatusTag status={status} />
              {administrators === 0 && status === 'open' && users > neverSignedIn && (
                <Tag tone="amber">{t('noAdministrator')}</Tag>
              )}
              {deleteAt !== null && t('deletedOn', { date: formatDate(deleteAt, language, 'short') })}
            </>
          ),
        },
      ]}
    />
  )
}
