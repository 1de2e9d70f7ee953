import { sql } from 'kysely'
import type { ProviderOverview } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { neverUsed, withoutAdministrator } from './counter-queries.ts'

/** Figures over all customers. The transaction must span organizations. */
export async function readOverview(tx: Db): Promise<ProviderOverview> {
  const { rows } = await sql<ProviderOverview>`
    select counters.*, requests.*,
      (select count(*) from users where type <> 'connector' and organization_id in (
        select id from organizations where kind = 'customer')) as users,
      (select count(*) from tickets where status in ('open', 'inProgress') and decided_at is null) as "ticketsToDo",
      (select count(*) from tickets where status in ('open', 'inProgress') and due_at < now()) as "ticketsOverdue",
      (select count(*) from tickets where created_at > now() - interval '30 days') as "ticketsLast30Days"
    from (
      select count(*) as organizations,
        count(*) filter (where status = 'suspended') as suspended,
        count(*) filter (where status = 'closed') as closing,
        count(*) filter (where status = 'open' and ${withoutAdministrator}) as "withoutAdministrator",
        count(*) filter (where status = 'open' and ${neverUsed}) as "neverUsed"
      from organizations o where kind = 'customer') counters,
    (
      select round(100.0 * count(*) filter (where decided_at <= due_at) / nullif(count(due_at), 0))::integer
          as "keptPromisesPercent",
        round(extract(epoch from percentile_cont(0.5) within group (order by decided_at - created_at)) / 60)::integer
          as "medianDecisionMinutes"
      from tickets where decided_at > now() - interval '30 days' and updated_at > now() - interval '30 days') requests`.execute(
    tx,
  )
  const [overview] = rows
  if (!overview) throw new Error('an aggregate always has a row')
  return overview
}
