import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketSummary } from '../../../contract/ticket-shapes.ts'
import { showToast } from '../../ui/toast-store.ts'
import { useSession } from '../session.ts'

/** What is there to read and to follow stays a little longer than a mere "done". */
const durationMs = 14_000

type Sent = Pick<TicketSummary, 'id' | 'number'>

/** Returns a function that tells that a request was sent, for all of a change or for the rest of it, and leads to it. */
export function useTellRequest(): (ticket: Sent, of: { isAll: boolean }) => void {
  const { t } = useTranslation('app')
  const { organization } = useSession()
  const navigate = useNavigate()
  return useCallback(
    ({ id, number }, { isAll }) =>
      showToast({
        message: t(isAll ? 'requestSent' : 'requestSentToo', { number, provider: organization.providerName }),
        actionLabel: t('seeRequest'),
        onAction: () => void navigate({ to: '/requests/$requestId', params: { requestId: id } }),
        durationMs,
      }),
    [t, organization.providerName, navigate],
  )
}
