import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Work } from './compare.ts'
import type { DeskSubject } from './desk-subject.ts'
import { inTurn } from './requests.ts'

/** The bare database work behind what the desk does. */
export interface DeskReferences {
  queue: (where: string, values?: unknown[]) => Work
  callers: (person: string, place: string) => Work
  fiveInserts: Work
}

const insertRight = `insert into user_permissions (organization_id, user_id, application, permission, given_by_name)
  values ($1, $2, 'outil-1', $3, 'Référence')`
const insertEvent = `insert into ticket_events (organization_id, id, ticket_id, kind, author_name, side)
  select organization_id, $2, id, 'approved', 'Référence', 'provider' from tickets where organization_id = $1 limit 1`
const insertEntry = `insert into journal (organization_id, id, kind, category, via, actor_name, target_id, target_name, after)
  values ($1, $2, 'user.rights', 'accounts', 'console', 'Référence', $3, 'Jean Référence', '{"permissions": []}')`
const insertKey = 'insert into idempotency_keys (organization_id, user_id, key, request_hash) values ($1, $2, $3, $4)'

const columns = `t.organization_id, t.id, t.number, t.kind, t.target_id, t.target_name, t.subject, t.status, t.lines,
  t.adjusted_lines, t.requested_by, t.requested_by_name, t.assigned_to, t.assigned_to_name, t.due_at, t.created_at,
  t.updated_at, t.decided_at, t.version, t.applications`

const nameOf = (text: string) => createHash('sha1').update(text).digest('hex')

/** Runs in a transaction under a role, as the server does, each statement prepared once. */
async function inTransaction(
  pool: pg.Pool,
  settings: string,
  run: (query: (text: string, values?: unknown[]) => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`begin; ${settings}`)
    await run((text, values = []) => client.query({ name: nameOf(text), text, values }))
    await client.query('commit')
  } finally {
    client.release()
  }
}

const asSystem = "select set_config('role', 'guichet_system', true)"
const asOwner = 'select 1'

/** The reference loops on the desk's data. */
export function deskReferences(pool: pg.Pool, { asking }: DeskSubject): DeskReferences {
  const nextCustomer = inTurn(asking)
  return {
    queue:
      (where, values = []) =>
      () =>
        inTransaction(pool, asSystem, (query) =>
          query(
            `select ${columns}, (select json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) from organizations o
               where o.id = t.organization_id) as organization
             from tickets t where ${where} limit 51`,
            values,
          ),
        ),
    // As the owner of the tables: without row-level security the index is used directly.
    callers: (person, place) => () =>
      inTransaction(pool, asOwner, (query) =>
        query(
          `select u.id, u.sign_in_name, u.first_name, u.last_name, u.position, u.status, o.id as organization_id, o.name,
             o.municipality, o.status as organization_status
           from users u join organizations o on o.id = u.organization_id
           where u.search like $1 order by (o.search like $2) desc, u.sort_name, u.id limit 31`,
          [`%${person}%`, `%${place}%`],
        ),
      ),
    fiveInserts: () => {
      const { id, adminId } = nextCustomer()
      const settings = `select set_config('role', 'guichet_app', true), set_config('guichet.organization_id', '${id}', true)`
      return inTransaction(pool, settings, async (query) => {
        await query(insertRight, [id, adminId, randomUUID()])
        await query(insertEvent, [id, randomUUID()])
        await query(insertEvent, [id, randomUUID()])
        await query(insertEntry, [id, randomUUID(), adminId])
        await query(insertKey, [id, adminId, randomUUID(), 'reference'])
      })
    },
  }
}
