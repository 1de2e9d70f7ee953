import type pg from 'pg'
import { userId } from './fill-customers.ts'

const words = (text: string) => `json_build_object('fr', ${text}, 'en', ${text})`
const line = (
  permission: string,
) => `json_build_object('id', 'permission:' || app || ':${permission}', 'what', 'permission',
  'action', 'add', 'application', json_build_object('key', app, 'name', ${words("'Outil'")}, 'icon', 'tools', 'color', 'blue'),
  'permission', '${permission}', 'name', ${words(`'${permission}'`)}, 'detail', null, 'isByHand', false, 'managedIn', null)`

// Most are over. Of the latest fortieth none is; every five-hundredth of the others was forgotten, and is late.
const insertTickets = `
insert into tickets (organization_id, id, number, kind, target_id, target_name, status, proposals, lines, applications,
  permissions, fingerprint, reason, via, requested_by, requested_by_name, assigned_to, assigned_to_name, taken_at,
  promise_minutes, due_at, paused_at, paused_minutes, decided_at, decided_by_name, applied_at, overdue_told_at,
  created_at, updated_at)
select c.id, ${userId('i')}, '2026-' || lpad((1 + (i - 1) / $3::int)::text, 4, '0'), 'user.rights', ${userId('target')},
  'Personne ' || target, state,
  json_build_array(json_build_object('kind', 'user.rights', 'target', ${userId('target')}, 'values', json_build_object(
    'permissions', json_build_object('add', json_build_array(
      json_build_object('application', app, 'permission', 'read'), json_build_object('application', app, 'permission', 'write')),
      'remove', json_build_array())))),
  json_build_array(${line('read')}, ${line('write')}),
  array[app], array[app || ':read', app || ':write'], md5(i::text), 'Nouvelle mission', 'console', ${userId('c.n')},
  'Personne ' || c.n, case when state <> 'open' then agent.id end, case when state <> 'open' then agent.name end,
  case when state <> 'open' then made end, 1620,
  case when state <> 'waiting' then made + interval '3 days' end, case when state = 'waiting' then made end,
  case when state = 'waiting' then 900 end, case when is_over then made + interval '2 days' end,
  case when is_over then 'Ada Mesure' end, case when state = 'done' then made + interval '2 days' end,
  -- Told already: otherwise the server does that while it is measured.
  case when not is_over and made < now() - interval '3 days' then now() end, made,
  case when is_over then made + interval '2 days' else made end
from generate_series($1::int, $2::int) i join bench_customers c on c.n = 1 + (i - 1) % $3::int,
  lateral (select now() - ($4::int - i) * interval '1 minute' as made, 'outil-' || 1 + i % 12 as app,
    c.n + $3::int * ((i / $3::int * 7) % $5::int) as target, case
      when i > $4::int - $4::int / 40 or i % 500 = 0 then (array['open', 'open', 'open', 'inProgress', 'inProgress', 'waiting'])[1 + i / 7 % 6]
      when i % 20 = 3 then 'withdrawn' when i % 10 = 4 then 'refused' else 'done' end as state) facts,
  lateral (select state in ('done', 'refused', 'withdrawn') as is_over) ending,
  (select id, 'Ada Mesure' as name from users where sign_in_name = 'ada') agent`

const insertEvents = `
insert into ticket_events (organization_id, id, ticket_id, at, kind, author_id, author_name, side)
select organization_id, gen_random_uuid(), id, created_at, 'opened', requested_by, requested_by_name, 'organization' from tickets`

const insertCounters = `
insert into ticket_counters (organization_id, year, last_number)
select id, extract(year from now()), $1::int from bench_customers`

const rowsAtOnce = 50_000

/** Fills the customers of `fillCustomers` with requests, a minute apart. In SQL, as the owner of the tables. */
export async function fillTickets(
  pool: pg.Pool,
  { organizations, users, tickets }: { organizations: number; users: number; tickets: number },
  onProgress: (done: number) => void,
): Promise<void> {
  const each = Math.floor(users / organizations)
  for (let from = 1; from <= tickets; from += rowsAtOnce) {
    const to = Math.min(tickets, from + rowsAtOnce - 1)
    await pool.query(insertTickets, [from, to, organizations, tickets, each])
    onProgress(to)
  }
  await pool.query(insertEvents)
  await pool.query(insertCounters, [Math.ceil(tickets / organizations)])
}
