import { hash } from '@node-rs/argon2'
import type pg from 'pg'
import { encodeCursor } from '../server/platform/database/index.ts'
import type { ReadyServer } from './bench-server.ts'
import { fillApplications } from './fill-applications.ts'
import { fillGroups } from './fill-groups.ts'
import { fillOrganization } from './fill-organization.ts'
import { fillRights, limitAdministrator } from './fill-rights.ts'
import { prepareProgram } from './prepare-program.ts'
import { type References, referencesOn } from './references.ts'
import { password, setUp, signIn } from './set-up.ts'
import type { Subject } from './subject.ts'

// The parameters of server/platform/secrets/passwords.ts: RFC 9106 as OWASP scales it.
const hashOptions = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

async function idsOf(pool: pg.Pool, select: string, values: unknown[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(select, values)
  return rows.map((row) => row.id)
}

/** Page 1,000 begins after the 999 × 50th row; in a smaller organization, after the last page but one. */
async function deepCursorOf(pool: pg.Pool, organizationId: string, users: number): Promise<string> {
  const { rows } = await pool.query<{ id: string; value: string }>(
    `select id, sort_name as value from users where organization_id = $1
     order by sort_name, id offset $2 limit 1`,
    [organizationId, Math.max(0, Math.min(999 * 50, users - 100) - 1)],
  )
  const [{ id, value } = { id: '', value: '' }] = rows
  return encodeCursor({ sort: 'lastName', value, id, count: 10_000, isCapped: true })
}

/** Sets the server up, fills its organization, and gathers what the measures need. */
export async function prepareSubject(
  ready: ReadyServer,
  pool: pg.Pool,
  users: number,
  say: (line: string) => void,
): Promise<{ subject: Subject; references: References }> {
  const cookie = await setUp(ready.address, ready.server.output().printed)
  const [organizationId = ''] = await idsOf(pool, 'select id from organizations', [])
  const [groupId = ''] = await idsOf(pool, 'select id from groups order by name desc limit 1', [])
  const [ownGroupId = ''] = await idsOf(pool, 'select primary_group_id as id from users', [])
  const program = await prepareProgram(ready.address, cookie, ownGroupId)
  await fillApplications(pool, organizationId, ownGroupId)
  const stored = await hash(password, hashOptions)
  const groups = await fillGroups(pool, organizationId, users)
  await fillOrganization(pool, organizationId, users, stored, (done) => say(`${done} accounts`))
  say('Rights…')
  await fillRights(pool, organizationId)
  const limited = { signInName: 'personne.3', groupId: ownGroupId, groups: groups / 2 }
  await limitAdministrator(pool, organizationId, limited)
  await pool.query('vacuum analyze')
  const limitedCookie = await signIn(ready.address, limited.signInName)
  const ids = await idsOf(pool, 'select id from users tablesample bernoulli (1) repeatable (1) limit 2000', [])
  const names = Array.from({ length: 400 }, (_, index) => `personne.${index * 20 + 1}`)
  const deepCursor = await deepCursorOf(pool, organizationId, users)
  const [largest = ''] = await idsOf(pool, "select id from groups where name = 'Équipe 0001'", [])
  const [memberId = ''] = await idsOf(pool, 'select id from users where primary_group_id = $1 limit 1', [largest])
  const largestGroup = { id: largest, memberId }
  const access = { cookie, names, password, program, limitedCookie }
  return {
    subject: { address: ready.address, ids, deepCursor, largestGroup, ...access },
    references: await referencesOn(pool, { id: organizationId, groupId, ids }, { hash: stored, password }),
  }
}
