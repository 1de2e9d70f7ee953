import { hash } from '@node-rs/argon2'
import type pg from 'pg'
import type { ReadyServer } from './bench-server.ts'
import { fillApplications } from './fill-applications.ts'
import { fillCustomers, openFirstCustomers } from './fill-customers.ts'
import { fillTickets } from './fill-tickets.ts'
import { password, setUp, signIn } from './set-up.ts'

/** How much there is. */
export interface DeskSize {
  organizations: number
  users: number
  tickets: number
}

/** A customer in which the vendor decides everything: its people, and the session of its administrator. */
interface AskingCustomer {
  id: string
  slug: string
  cookie: string
  adminId: string
  people: string[]
}

/** The vendor's desk and the customers that ask it, as the measures need them. */
export interface DeskSubject {
  address: string
  /** The session of somebody at the desk. */
  cookie: string
  asking: AskingCustomer[]
}

// The parameters of server/platform/secrets/passwords.ts: RFC 9106 as OWASP scales it.
const hashOptions = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const askingCustomers = 10

async function askingCustomer(pool: pg.Pool, address: string, n: number): Promise<AskingCustomer> {
  const { rows } = await pool.query<{ organization_id: string; id: string; sign_in_name: string }>(
    `select organization_id, users.id, sign_in_name from users join bench_customers c on c.id = organization_id
     where c.n = $1 order by users.created_at desc`,
    [n],
  )
  const [admin, ...people] = rows
  if (admin?.sign_in_name !== `personne.${n}`) throw new Error(`the customer ${n} has no administrator`)
  const cookie = await signIn(address, admin.sign_in_name)
  const ids = people.map(({ id }) => id)
  return { id: admin.organization_id, slug: `commune-${n}`, cookie, adminId: admin.id, people: ids }
}

/** Opens the vendor's organization and fills it with customers, their people and requests. */
export async function fillDesk(
  ready: ReadyServer,
  pool: pg.Pool,
  size: DeskSize,
  say: (line: string) => void,
): Promise<string> {
  const cookie = await setUp(ready.address, ready.server.output().printed)
  const { rows } = await pool.query('select organization_id, primary_group_id from users')
  await fillApplications(pool, rows[0].organization_id, rows[0].primary_group_id)
  await fillCustomers(pool, size, (done) => say(`${done} accounts`))
  await fillTickets(pool, size, (done) => say(`${done} requests`))
  await openFirstCustomers(pool, askingCustomers, await hash(password, hashOptions))
  await pool.query('vacuum analyze')
  return cookie
}

/** Gathers what the measures need. `cookie` is the session that `fillDesk` returned. */
export async function deskSubject(address: string, pool: pg.Pool, cookie: string): Promise<DeskSubject> {
  const asking: AskingCustomer[] = []
  for (let n = 1; n <= askingCustomers; n += 1) asking.push(await askingCustomer(pool, address, n))
  return { address, cookie, asking }
}
