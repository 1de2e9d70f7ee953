import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { showToast } from '../../ui/toast-store.ts'
import { isRace, useTicketCall } from './use-ticket.ts'

export type Take = { run: () => void; isPending: boolean }

/** F9: takes the ticket that is open. */
export function useTake({ id, number }: DeskTicket): Take {
  const { t } = useTranslation('desk')
  const { mutate, isPending } = useTicketCall(id)
  const tell = (error: Error) => {
    if (!isRace(error)) showToast({ message: errorMessage(error), tone: 'red' })
  }
  return { run: () => mutate({ path: 'take', said: t('taken', { number }) }, { onError: tell }), isPending }
}
