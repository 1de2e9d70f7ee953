import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { useSession } from '../../app/session.ts'
import { AnswerBox } from '../../app/tickets/answer-box.tsx'
import { useTicketCall } from './use-ticket.ts'

/** F9: writes to the requester; nothing is decided by it, and the clock runs on. */
export function MessageBox({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation('deskTicket')
  const session = useSession()
  const { name } = ticket.requestedBy
  const call = useTicketCall(ticket.id)
  return (
    <AnswerBox
      author={{ name: session.displayName, isSolid: true }}
      placeholder={t('message.placeholder', { name })}
      sendLabel={t('message.send')}
      uploadPath={`/provider/tickets/${ticket.id}/attachments`}
      isPending={call.isPending}
      problem={call.error === null ? null : errorMessage(call.error)}
      onSend={(body) => call.mutateAsync({ path: 'messages', body, said: t('message.sent', { name }) })}
    />
  )
}
