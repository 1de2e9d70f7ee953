import { sql } from 'kysely'
import type { UserStatus } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { TicketRow } from './ticket-queries.ts'

/** What is shown beside a ticket and is not of it: names, the person it is about as they are now, the clock. */
export interface TicketFacts {
  organization: { id: string; slug: string; name: string }
  provider: string
  person: { signInName: string; position: string | null; status: UserStatus } | null
  target_exists: boolean
  group: string | null
  /** Working minutes until the promised moment; null without one. */
  remaining: number | null
}

/** Reads what is shown beside a ticket. `groupId` is the main group that an account would get. */
export async function findFacts(
  tx: Db,
  { organization_id, target_id, due_at }: Pick<TicketRow, 'organization_id' | 'target_id' | 'due_at'>,
  groupId: string | null,
): Promise<TicketFacts> {
  const { rows } = await sql<TicketFacts>`
    select jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as organization,
      guichet_provider_name() as provider,
      (select jsonb_build_object('signInName', u.sign_in_name, 'position', u.position, 'status', u.status)
        from users u where u.organization_id = o.id and u.id = ${target_id}::uuid) as person,
      exists (select from users u where u.organization_id = o.id and u.id = ${target_id}::uuid)
        or exists (select from groups g where g.organization_id = o.id and g.id = ${target_id}::uuid) as target_exists,
      (select g.name from groups g where g.organization_id = o.id and g.id = ${groupId}::uuid) as "group",
      guichet_working_minutes(now(), ${due_at}::timestamptz) as remaining
    from organizations o where o.id = ${organization_id}::uuid`.execute(tx)
  const [facts] = rows
  if (!facts) throw new Error('a ticket of no organization')
  return { ...facts, remaining: due_at && facts.remaining }
}
