import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { AskDialog } from './ask-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import { useTicketCall } from './use-ticket.ts'

export type TicketWish = 'ask' | 'refuse' | 'handOver'

type Props = { wish: TicketWish; ticket: DeskTicket; onDecided: () => void; onClose: () => void }

/** What is asked before a ticket is refused, handed over, or its requester is asked something. */
export function TicketDialogs({ wish, ticket, onDecided, onClose }: Props) {
  const { t } = useTranslation('deskTicket')
  const { id, number } = ticket
  const { mutate, isPending, error } = useTicketCall(id, () => {
    onClose()
    if (wish === 'refuse') onDecided()
  })
  const shared = { isPending, error, onClose }
  const { name } = ticket.requestedBy
  if (wish === 'ask') {
    return (
      <AskDialog
        {...shared}
        name={name}
        onSubmit={(body) => mutate({ path: 'ask', body, said: t('ask.done', { name }) })}
      />
    )
  }
  if (wish === 'refuse') {
    return (
      <RefuseDialog
        {...shared}
        title={t('refusal.title')}
        hasNote
        onSubmit={(body) => mutate({ path: 'refuse', body, said: t('refusal.done', { number }) })}
      />
    )
  }
  return (
    <HandOverDialog
      {...shared}
      current={ticket.assignee}
      hasNote
      onSubmit={({ name: to, ...body }) =>
        mutate({
          path: 'hand-over',
          body,
          said: body.to === null ? t('released', { number }) : t('handedOver', { number, name: to }),
        })
      }
    />
  )
}
