import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { useTicketCall } from './use-ticket.ts'

export type Take = { run: () => void; isPending: boolean }

/** F9: takes the ticket that is open. */
export function useTake({ id, number }: DeskTicket): Take {
  const { t } = useTranslation('desk')
  const { mutate, isPending } = useTicketCall(id)
  return { run: () => mutate({ path: 'take', said: t('taken', { number }) }), isPending }
}
