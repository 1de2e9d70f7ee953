import { acrossOrganizations, type Db, inOrganization } from '../../platform/database/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { composeLetter, type Letter, letterheadOf, type Outbox } from '../mail/index.ts'
import { type EventRow, findEvent } from './event-queries.ts'
import { findProviderName } from './open-ticket-queries.ts'
import { titleOf } from './present-summary.ts'
import { findMailbox, findReader, type Reader } from './reader-queries.ts'
import type { Telling } from './record-event.ts'
import { isOpen } from './ticket.ts'
import { findTicket, type TicketRow } from './ticket-queries.ts'
import { toldLines } from './told-lines.ts'

export interface TicketLetterNeeds {
  db: Db
  translate: Translate
  outbox: Outbox
  /** Where this server is reached. */
  baseUrl: string
}

interface Told {
  row: TicketRow
  event: EventRow
  provider: string
  requester: Reader | undefined
}

/** The letter for whoever asked, by what happened; none for what tells them nothing new. */
function templateForRequester({ row, event }: Told): string | null {
  switch (event.kind) {
    case 'question':
    case 'reminded':
    case 'refused':
    case 'answered':
    case 'couldNotApply':
      return event.kind
    case 'message':
      return event.side === 'provider' ? 'message' : null
    case 'opened':
      // By the vendor's people, for somebody who called.
      return event.side === 'provider' ? 'openedForYou' : null
    case 'approved':
      return row.applies_at !== null && row.applied_at === null ? 'scheduled' : 'approved'
    case 'applied':
      // Done with the decision, it was told with the decision.
      return row.applies_at === null ? null : 'applied'
    default:
      return null
  }
}

/** The letter for the desk. A request that a rule decided at once is none to look at. */
function templateForDesk({ row, event }: Told): string | null {
  if (event.side === 'provider') return null
  if (event.kind === 'opened') return isOpen(row.status) && row.decided_at === null ? 'deskOpened' : null
  if (event.kind === 'answer') return 'deskAnswer'
  if (event.kind === 'message') return 'deskMessage'
  return event.kind === 'withdrawn' ? 'deskWithdrawn' : null
}

async function factsOf(
  { db }: TicketLetterNeeds,
  { organizationId, ticketId, eventId }: Telling,
): Promise<Told | null> {
  return inOrganization(db, organizationId, async (tx) => {
    const row = await findTicket(tx, ticketId)
    const event = await findEvent(tx, ticketId, eventId)
    if (!row || !event) return null
    return {
      row,
      event,
      provider: await findProviderName(tx),
      requester: await findReader(tx, row.requested_by),
    }
  })
}

const mostText = 1500
const shortened = (text: string) => (text.length > mostText ? `${text.slice(0, mostText)}…` : text)

async function compose(
  { db, translate, baseUrl }: TicketLetterNeeds,
  told: Told,
  reader: Reader,
  { template, page }: { template: string; page: 'requests' | 'desk' },
): Promise<Letter> {
  const { row, event } = told
  const { language } = reader
  const values = {
    provider: told.provider,
    name: reader.name,
    number: row.number,
    what: titleOf(row, { userId: reader.id, language, translate }),
    author: event.author_name,
    text: shortened(event.text ?? ''),
    link: `${baseUrl}/${page}/${row.id}`,
  }
  const lines = toldLines(row, template === 'approved' || template === 'applied', { language, translate })
  const head = await inOrganization(db, row.organization_id, (tx) => {
    return letterheadOf(tx, row.organization_id, `ticket.${template}`, language)
  })
  return composeLetter(translate, head, values, lines)
}

/**
 * Writes the letter about one event of a ticket: to whoever asked, or to who looks after it at the vendor's, else to the
 * desk's mailbox. Somebody without an address, or something that is gone meanwhile, needs none.
 */
export async function tellOfEvent(needs: TicketLetterNeeds, telling: Telling): Promise<void> {
  if (!needs.outbox.canMail) return
  const told = await factsOf(needs, telling)
  if (!told) return
  const ofDesk = templateForDesk(told)
  if (ofDesk) {
    const reader = await acrossOrganizations(needs.db, async (tx) => {
      return (await findReader(tx, told.row.assigned_to)) ?? (await findMailbox(tx))
    })
    if (!reader) return
    const letter = await compose(needs, told, reader, { template: ofDesk, page: 'desk' })
    return needs.outbox.mail(reader, letter, telling.eventId)
  }
  const template = templateForRequester(told)
  const { requester } = told
  if (!template || !requester) return
  const letter = await compose(needs, told, requester, { template, page: 'requests' })
  await needs.outbox.mail(requester, letter, telling.eventId)
}
