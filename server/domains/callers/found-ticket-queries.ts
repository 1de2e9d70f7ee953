import { sql } from 'kysely'
import type { FoundTicket } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'

/** A request as the desk finds it. */
export interface FoundTicketRow {
  id: string
  number: string
  kind: string
  target_name: string | null
  subject: string | null
  status: FoundTicket['status']
  organization_id: string
  organization_name: string
}

const columns = sql`tickets.id, tickets.number, tickets.kind, tickets.target_name, tickets.subject, tickets.status,
  organizations.id as organization_id, organizations.name as organization_name`

/** The requests with this number, of customers or about people that the other words name; the newest first. */
export async function findTicketsByNumber(
  tx: Db,
  number: string,
  patterns: string[],
  limit: number,
): Promise<FoundTicketRow[]> {
  const fits = patterns.map(
    (pattern) => sql`and (tickets.search like ${pattern} or organizations.search like ${pattern})`,
  )
  const { rows } = await sql<FoundTicketRow>`
    select ${columns} from tickets join organizations on organizations.id = tickets.organization_id
    where tickets.number = ${number} ${sql.join(fits, sql` `)}
    order by tickets.created_at desc, tickets.id limit ${limit}`.execute(tx)
  return rows
}

/** The requests of a person or about them that are not over, the newest first. */
export async function findOpenTickets(tx: Db, organizationId: string, userId: string): Promise<FoundTicketRow[]> {
  const { rows } = await sql<FoundTicketRow>`
    select ${columns} from tickets join organizations on organizations.id = tickets.organization_id
    where tickets.organization_id = ${organizationId} and tickets.status in ('open', 'inProgress', 'waiting')
      and (tickets.requested_by = ${userId} or tickets.target_id = ${userId})
    order by tickets.created_at desc, tickets.id limit 20`.execute(tx)
  return rows
}
