import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, notFound } from '../../platform/http/index.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { findPlace } from './desk-ticket-queries.ts'
import { insertNote } from './note-queries.ts'

/** F9: keeps a word about a ticket for the vendor's own people. Also when it is over. Throws 404. */
export async function addNote({ database }: DeskNeeds, actor: Actor, ticketId: string, text: string): Promise<void> {
  const customerId = await findPlace(database, ticketId)
  if (customerId === undefined) throw notFound()
  const author = { id: actor.userId, name: actor.name }
  const note = { organizationId: actor.organizationId, customerId, ticketId, author, text }
  await inOrganization(database.db, actor.organizationId, (tx) => insertNote(tx, note))
}
