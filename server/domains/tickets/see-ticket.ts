import type { Db } from '../../platform/database/index.ts'
import { type Actor, notFound } from '../../platform/http/index.ts'
import { isWithinSight, type TicketFilter } from './ticket-list-queries.ts'
import { findTicket, type TicketRow } from './ticket-queries.ts'

/** What somebody who looks after some groups only sees; undefined for whoever looks after everybody. */
export const sightOf = ({ userId, managedGroups }: Pick<Actor, 'userId' | 'managedGroups'>): TicketFilter['sight'] =>
  managedGroups ? { userId, groups: managedGroups } : undefined

type Seer = Pick<Actor, 'userId' | 'managedGroups' | 'permissions'>

/** Whether this person may see a ticket of their organization: their own; of others', whoever sees the people it is about. */
export async function maySee(tx: Db, row: Pick<TicketRow, 'id' | 'requested_by'>, actor: Seer): Promise<boolean> {
  if (row.requested_by === actor.userId) return true
  if (!actor.permissions.has('users.view')) return false
  const sight = sightOf(actor)
  return !sight || isWithinSight(tx, row.id, sight)
}

/** A ticket of the transaction's organization that this person may see. Throws 404 for any other. */
export async function seeTicket(tx: Db, id: string, actor: Seer): Promise<TicketRow> {
  const row = await findTicket(tx, id)
  if (!row || !(await maySee(tx, row, actor))) throw notFound()
  return row
}
