import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** What the outside is told of a ticket: where it stands, never what it would change. */
export interface ToldTicket {
  id: string
  number: string
  kind: string
  status: string
  turn: 'provider' | 'organization' | null
  organization: { id: string; name: string }
  requestedBy: { id: string | null; name: string }
  assignedTo: { id: string; name: string } | null
  dueAt: string | null
  createdAt: string
  decidedAt: string | null
}

const instant = (column: string) => sql.raw(`to_char(t.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** A ticket as the outside is told of it; undefined when there is none. Across organizations. */
export async function findToldTicket(tx: Db, organizationId: string, id: string): Promise<ToldTicket | undefined> {
  const { rows } = await sql<{ ticket: ToldTicket }>`
    select json_build_object(
      'id', t.id, 'number', t.number, 'kind', t.kind, 'status', t.status,
      'turn', case when t.status = 'waiting' then 'organization' when t.status in ('open', 'inProgress') then 'provider' end,
      'organization', json_build_object('id', o.id, 'name', o.name),
      'requestedBy', json_build_object('id', t.requested_by, 'name', t.requested_by_name),
      'assignedTo', case when t.assigned_to is not null
        then json_build_object('id', t.assigned_to, 'name', t.assigned_to_name) end,
      'dueAt', ${instant('due_at')}, 'createdAt', ${instant('created_at')}, 'decidedAt', ${instant('decided_at')}) as ticket
    from tickets t join organizations o on o.id = t.organization_id
    where t.organization_id = ${organizationId} and t.id = ${id}`.execute(tx)
  return rows[0]?.ticket
}
