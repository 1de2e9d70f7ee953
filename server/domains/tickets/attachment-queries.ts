import { sql } from 'kysely'
import type { Attachment } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'

/** A file to be kept until it is sent with a message. */
export interface NewAttachment {
  organizationId: string
  id: string
  name: string
  type: string
  content: Buffer
  uploadedBy: string
}

/** Keeps a file, unless this person has `most` waiting already. Returns whether it was kept. */
export async function insertLoose(tx: Db, file: NewAttachment, most: number): Promise<boolean> {
  // One after the other: two at once would both find room.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`guichet.attachments.${file.uploadedBy}`}, 0))`.execute(tx)
  const { count } = await tx
    .selectFrom('ticket_attachments')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('uploaded_by', '=', file.uploadedBy)
    .where('event_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (count >= most) return false
  await tx
    .insertInto('ticket_attachments')
    .values({
      organization_id: file.organizationId,
      id: file.id,
      name: file.name,
      type: file.type,
      content: file.content,
      uploaded_by: file.uploadedBy,
    })
    .execute()
  return true
}

/** How many of these files this person has uploaded and not sent yet. */
export async function countLoose(tx: Db, ids: string[], uploadedBy: string): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await tx
    .selectFrom('ticket_attachments')
    .select('id')
    .where('id', 'in', ids)
    .where('uploaded_by', '=', uploadedBy)
    .where('event_id', 'is', null)
    .forUpdate()
    .execute()
  return rows.length
}

/** Puts files to the event that they were sent with. The caller has seen that they are this person's to send. */
export async function attach(tx: Db, ids: string[], place: { ticketId: string; eventId: string }): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('ticket_attachments')
    .set({ ticket_id: place.ticketId, event_id: place.eventId })
    .where('id', 'in', ids)
    .where('event_id', 'is', null)
    .execute()
}

/** A file of this ticket with its content, or undefined. */
export async function findAttachment(tx: Db, organizationId: string, ticketId: string, id: string) {
  return tx
    .selectFrom('ticket_attachments')
    .select(['name', 'content'])
    .where('organization_id', '=', organizationId)
    .where('ticket_id', '=', ticketId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Whether this person has asked for anything. */
export async function hasAsked(tx: Db, userId: string): Promise<boolean> {
  const own = tx.selectFrom('tickets').select('id').where('requested_by', '=', userId).limit(1)
  return (await own.executeTakeFirst()) !== undefined
}

/** Forgets files that nobody sent within a day. Across organizations. */
export async function deleteOldLoose(tx: Db): Promise<void> {
  await tx
    .deleteFrom('ticket_attachments')
    .where('event_id', 'is', null)
    .where('created_at', '<', sql<Date>`now() - interval '1 day'`)
    .execute()
}

/** A file as it is told. */
export const presentAttachment = ({ id, name, type, content }: NewAttachment): Attachment => ({
  id,
  name,
  type,
  sizeBytes: content.length,
})
