import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket, TicketEvent } from '../../../contract/ticket-shapes.ts'
import classes from './conversation.module.css'
import { EventLine } from './event-line.tsx'
import { MessageBubble } from './message-bubble.tsx'

type Props = {
  ticket: Ticket
  /** Takes the id of an attachment; returns the API path that downloads it. */
  attachmentPath: (id: string) => string
  /** The answer box, at the end. */
  children?: ReactNode
}

const said: readonly TicketEvent['kind'][] = ['message', 'question', 'answer']

/** What was said and done about a ticket, oldest first. */
export function Conversation({ ticket, attachmentPath, children }: Props) {
  const { t } = useTranslation('tickets')
  return (
    <section className={classes.talk} aria-label={t('talk.title')}>
      <ol className={classes.events}>
        {ticket.events.map((event) => {
          const text = textOf(event, ticket)
          const isSaid = said.includes(event.kind)
          return (
            <li key={event.id} id={`event-${event.id}`} className={classes.event}>
              {!isSaid && <EventLine event={event} />}
              {(isSaid || text !== null || event.attachments.length > 0) && (
                <MessageBubble event={event} text={text} ticket={ticket} attachmentPath={attachmentPath} />
              )}
            </li>
          )
        })}
      </ol>
      {children}
    </section>
  )
}

/** What was written when the request was opened is its note, wherever the event itself is silent. */
function textOf({ kind, text }: TicketEvent, { note }: Ticket): string | null {
  return kind === 'opened' ? (text ?? note) : text
}
