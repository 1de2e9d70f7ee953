import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Attachment } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { EventKind, Side } from './ticket.ts'
import type { EventData } from './ticket-table.ts'

/** Something that happened with a ticket, to be kept with it. */
export interface NewEvent {
  organizationId: string
  ticketId: string
  kind: EventKind
  /** Null id: the server itself, or somebody who is gone. */
  author: { id: string | null; name: string; side: Side }
  text?: string | null
  data?: EventData
}

/** An event as kept, with its attachments. */
export interface EventRow {
  id: string
  at: Date
  kind: EventKind
  author_id: string | null
  author_name: string
  side: Side
  text: string | null
  data: EventData
  attachments: Attachment[]
}

/** Adds an event to a ticket of the transaction's organization. Returns its id. */
export async function addEvent(tx: Db, event: NewEvent): Promise<string> {
  const id = uuidv7()
  await tx
    .insertInto('ticket_events')
    .values({
      organization_id: event.organizationId,
      id,
      ticket_id: event.ticketId,
      kind: event.kind,
      author_id: event.author.id,
      author_name: event.author.name,
      side: event.author.side,
      text: event.text ?? null,
      data: JSON.stringify(event.data ?? {}),
    })
    .execute()
  return id
}

const attachments = sql<Attachment[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type, 'sizeBytes', octet_length(a.content))
    order by a.id)
  from ticket_attachments a
  where a.organization_id = ticket_events.organization_id and a.event_id = ticket_events.id), '[]'::jsonb)`

const selectEvents = (tx: Db) =>
  tx
    .selectFrom('ticket_events')
    .select(['id', 'at', 'kind', 'author_id', 'author_name', 'side', 'text', 'data', attachments.as('attachments')])

/** What happened with a ticket, oldest first. */
export async function listEvents(tx: Db, organizationId: string, ticketId: string): Promise<EventRow[]> {
  return selectEvents(tx)
    .where('organization_id', '=', organizationId)
    .where('ticket_id', '=', ticketId)
    .orderBy('id')
    .execute()
}

/** One event of a ticket, or undefined. */
export async function findEvent(tx: Db, ticketId: string, id: string): Promise<EventRow | undefined> {
  return selectEvents(tx).where('ticket_id', '=', ticketId).where('id', '=', id).executeTakeFirst()
}

/** The event by which a ticket began. */
export async function findOpening(tx: Db, ticketId: string): Promise<string | undefined> {
  const events = tx.selectFrom('ticket_events').select('id').where('ticket_id', '=', ticketId)
  return (await events.where('kind', '=', 'opened').orderBy('id').limit(1).executeTakeFirst())?.id
}
