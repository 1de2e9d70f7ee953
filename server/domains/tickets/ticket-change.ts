import { type FieldFault, notFound, Problem } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { countLoose } from './attachment-queries.ts'
import { isOfAskingSide } from './present-ticket.ts'
import { maySee } from './see-ticket.ts'
import { isOpen } from './ticket.ts'
import { findTicketForUpdate, type TicketRow } from './ticket-queries.ts'

const personOf = ({ actor, authority }: ChangeContext) => ({
  userId: actor.userId,
  organizationId: actor.organizationId,
  permissions: authority.permissions,
  managedGroups: authority.managedGroups,
})

/** A ticket of the organization, held to the end of the transaction. Throws 404 where it is not to be seen, 409 when over. */
async function loadOpenTicket(context: ChangeContext, target: string | undefined): Promise<TicketRow> {
  const row = target && (await findTicketForUpdate(context.tx, target))
  if (!row || !(await maySee(context.tx, row, personOf(context)))) throw notFound()
  if (!isOpen(row.status)) throw new Problem(409, 'ticketOver', { values: { number: row.number } })
  return row
}

/** Whoever asked speaks for the request, and whoever manages the organization's people. */
const authorize = (context: ChangeContext, row: TicketRow): FieldFault[] =>
  isOfAskingSide(row, personOf(context)) ? [] : [{ field: '', code: 'notYourRequest' }]

/** The steps that all changes of a ticket by those who asked share. */
export const ticketChange = {
  category: 'accounts' as const,
  permission: null,
  needsReason: false,
  hasTarget: true,
  load: loadOpenTicket,
  versionOf: (row: TicketRow) => row.version,
  authorize,
}

/** Whether these files are there for this person to send, each once. Holds them to the end of the transaction. */
export async function fileFaults({ tx, actor }: ChangeContext, ids: string[]): Promise<FieldFault[]> {
  const found = await countLoose(tx, ids, actor.userId)
  return found === ids.length ? [] : [{ field: '/attachments', code: 'fileGone' }]
}
