import { IconTicketOff } from '@tabler/icons-react'
import { Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError, errorMessage } from '../../app/api.ts'
import { PendingScreen } from '../../app/pending-screen.tsx'
import { holds, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { useRequest } from './request-queries.ts'
import { RequestView } from './request-view.tsx'

/** The page of one request: found, not there, not read, or on its way. */
export function RequestScreen({ requestId }: { requestId: string }) {
  const { t } = useTranslation('requests')
  const { data: ticket, error, refetch } = useRequest(requestId)
  const session = useSession()
  const isAtDesk = session.organization.kind === 'provider' && holds(session, 'tickets.decide')
  const isSlow = useDelayed(ticket === undefined && error === null)
  // A malformed id is no request either.
  const isAbsent = error instanceof ApiError && (error.status === 404 || error.status === 400)
  if (ticket !== undefined && !isAbsent) return <RequestView key={ticket.id} ticket={ticket} />
  // At the vendor's, a link that a customer passed on leads to the desk.
  if (isAbsent && isAtDesk) return <Navigate to="/desk/$ticketId" params={{ ticketId: requestId }} replace />
  if (error === null) return isSlow ? <PendingScreen /> : null
  return (
    <EmptyState
      icon={<IconTicketOff size={28} stroke={1.7} />}
      title={isAbsent ? t('absent.title') : t('unread.title')}
      action={
        isAbsent ? (
          <LinkButton to="/requests">{t('absent.back')}</LinkButton>
        ) : (
          <Button onPress={() => void refetch()}>{t('unread.retry')}</Button>
        )
      }
    >
      {isAbsent ? t('absent.text') : errorMessage(error)}
    </EmptyState>
  )
}
