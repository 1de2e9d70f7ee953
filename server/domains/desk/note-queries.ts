import { v7 as uuidv7 } from 'uuid'
import { type Database, type Db, oneStatement } from '../../platform/database/index.ts'
import '../tickets/index.ts'

/** The vendor's own word about a customer's ticket. */
export interface NoteRow {
  id: string
  at: Date
  author_name: string
  text: string
}

/** The notes of the vendor, whose organization this is, about a ticket; oldest first. */
export async function listNotes(database: Database, organizationId: string, ticketId: string): Promise<NoteRow[]> {
  const notes = database.db
    .selectFrom('ticket_notes')
    .select(['id', 'at', 'author_name', 'text'])
    .where('ticket_id', '=', ticketId)
    .orderBy('id')
  return oneStatement(database, organizationId, notes)
}

/** A note to be added: the row is the vendor's own, no customer can read it. */
export interface NewNote {
  organizationId: string
  customerId: string
  ticketId: string
  author: { id: string; name: string }
  text: string
}

/** Adds a note, in a transaction of the vendor's organization. */
export async function insertNote(tx: Db, note: NewNote): Promise<void> {
  await tx
    .insertInto('ticket_notes')
    .values({
      organization_id: note.organizationId,
      id: uuidv7(),
      customer_id: note.customerId,
      ticket_id: note.ticketId,
      author_id: note.author.id,
      author_name: note.author.name,
      text: note.text,
    })
    .execute()
}
