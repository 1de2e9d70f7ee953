import { hash } from '@node-rs/argon2'
import type pg from 'pg'
import type { ReadyServer } from './bench-server.ts'
import { fillGroups } from './fill-groups.ts'
import { fillOrganization } from './fill-organization.ts'
import { openConnection } from './http-client.ts'
import { prepareProgram } from './prepare-program.ts'
import { password, setUp } from './set-up.ts'

/** An organization whose people send mail: a program that sends for them, and the people. */
export interface MailSubject {
  address: string
  organizationId: string
  /** The administrator's session. */
  cookie: string
  apiKey: string
  people: string[]
}

// The parameters of server/platform/secrets/passwords.ts: RFC 9106 as OWASP scales it.
const hashOptions = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Tells the server where the organization's mail goes. */
async function configureMail(address: string, cookie: string, port: number): Promise<void> {
  const connection = await openConnection(address)
  const settings = { host: 'localhost', port, encryption: 'none', authentication: 'none' }
  const limits = { messagesPerPersonPerHour: 10_000, messagesPerOrganizationPerHour: 100_000 }
  const path = '/api/v1/organizations/bench/settings/mail'
  const reply = await connection.send('PATCH', path, { cookie }, { ...settings, limits })
  connection.close()
  if (reply.status !== 200) throw new Error(`mail settings: ${reply.status} ${reply.body}`)
}

/** Opens an organization of a thousand people with addresses, its mail server at `port` of this machine. */
export async function mailSubject(ready: ReadyServer, pool: pg.Pool, port: number): Promise<MailSubject> {
  const { address } = ready
  const cookie = await setUp(address, ready.server.output().printed)
  const { rows } = await pool.query('select organization_id, primary_group_id from users')
  const [{ organization_id: organizationId, primary_group_id: groupId }] = rows
  const { apiKey } = await prepareProgram(address, cookie, groupId)
  await fillGroups(pool, organizationId, 1000)
  await fillOrganization(pool, organizationId, 1000, await hash(password, hashOptions), () => undefined)
  await pool.query('vacuum analyze')
  await configureMail(address, cookie, port)
  const people = await pool.query<{ id: string }>(
    "select id from users where status = 'active' and type <> 'connector' and email is not null",
  )
  return { address, organizationId, cookie, apiKey, people: people.rows.map(({ id }) => id) }
}
