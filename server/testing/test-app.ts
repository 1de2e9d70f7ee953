import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import type { CreateUser } from '../../contract/index.ts'
import { type App, buildApp } from '../build-app.ts'
import { submitChange } from '../domains/changes/index.ts'
import { createGroups, startingGroups, startingGroupsOfProvider } from '../domains/groups/index.ts'
import { openOrganization } from '../domains/organizations/index.ts'
import { storePassword } from '../domains/passwords/index.ts'
import { systemActor } from '../domains/sign-in/index.ts'
import { acrossOrganizations, type Database, inOrganization } from '../platform/database/index.ts'
import { hashPassword } from '../platform/secrets/index.ts'
import { type Browser, browserOf } from './browser.ts'
import { type RecordingOutbox, recordingOutbox } from './recording-outbox.ts'
import { openCopy, testConfig } from './template-database.ts'
import { asOwner } from './trace-queries.ts'

/** The password of every account that a test makes. */
export const testPassword = 'vingt-deux tilleuls bleus'

/** An organization with its four groups and one administrator, `admin`. */
export interface TestOrganization {
  id: string
  slug: string
  groups: { administration: string; care: string; reading: string; staff: string }
  adminId: string
}

export interface TestApp {
  app: App
  database: Database
  /** What was written to people, and the promise of what will be. */
  outbox: RecordingOutbox
  /** Opens an organization; the slug is its name. */
  organization: (slug: string, kind?: 'customer' | 'provider') => Promise<TestOrganization>
  /** Creates an account as the system. Returns its id. */
  user: (organization: TestOrganization, values: Partial<CreateUser> & { signInName: string }) => Promise<string>
  /** A browser that nobody is signed in with. */
  stranger: () => Browser
  /** A browser signed in as this person of this organization. */
  signedIn: (organization: TestOrganization, signInName?: string) => Promise<Browser>
  /** The server's own address; it answers there when the test asked for `listens`. */
  baseUrl: string
}

/** A port that nothing listens on at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

async function openOrganizationFor(
  app: App,
  database: Database,
  slug: string,
  kind: 'customer' | 'provider' = 'customer',
): Promise<TestOrganization> {
  const opened = await acrossOrganizations(database.db, async (tx) => {
    const organization = await openOrganization(tx, { slug, name: `Organisation ${slug}`, kind })
    const starting = kind === 'provider' ? startingGroupsOfProvider('fr') : startingGroups.fr
    return { organization, groups: await createGroups(tx, organization.id, starting) }
  })
  const [administration = '', care = '', reading = '', staff = ''] = opened.groups.map((group) => group.id)
  const { id } = opened.organization
  const organization = { id, slug, groups: { administration, care, reading, staff }, adminId: '' }
  const values = { signInName: 'admin', firstName: 'Ada', lastName: 'Admin', primaryGroup: administration }
  return { ...organization, adminId: await createUser(app, database, organization, values) }
}

const hashes = new Map<string, Promise<string>>()

/** The hash of a password, made once: what a test is about is seldom the hashing. */
function hashOf(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, known)
  return known
}

/** Gives an account a password as if it had had it for long: nobody judges it. */
async function openAccount(
  database: Database,
  organizationId: string,
  id: string,
  password: string,
  mustChange: boolean,
) {
  const hash = await hashOf(password)
  await inOrganization(database.db, organizationId, (tx) => storePassword(tx, organizationId, id, { hash, mustChange }))
  await asOwner(database, "update users set status = 'active' where id = $1", [id])
}

async function createUser(
  app: App,
  database: Database,
  organization: TestOrganization,
  values: Partial<CreateUser> & { signInName: string },
): Promise<string> {
  const { password = testPassword, mustChange = false, ...account } = values
  const person = { firstName: 'Jean', lastName: values.signInName }
  const change = { kind: 'user.create', values: { ...person, ...account } }
  const outcome = await submitChange(app.road, systemActor(organization.id, 'fr'), change, { via: 'system' })
  const id = outcome.targetId ?? ''
  const isOpen = values.type !== 'connector' && !('password' in values && values.password === undefined)
  if (isOpen) await openAccount(database, organization.id, id, password, mustChange)
  return id
}

/**
 * An application on a fresh copy of the database, for the tests of one file. Closed after them. It writes its mail and SMS
 * into `outbox`; `canMail: false` is a server without a mail server, `canSms: false` one without a gateway. With
 * `listens` it answers on a real port. `environment` is what an operator would have set.
 */
export function useTestApp(
  options: { canMail?: boolean; canSms?: boolean; listens?: boolean; environment?: Record<string, string> } = {},
): TestApp {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-test-'))
  const test = {} as TestApp
  beforeAll(async () => {
    const database = await openCopy(inject('template'))
    const outbox = recordingOutbox(options)
    const config = testConfig(folder, options.listens ? await freePort() : undefined, options.environment)
    const app = await buildApp(config, database, { outbox })
    await app.server.ready()
    if (options.listens) await app.server.listen({ port: config.port, host: 'localhost' })
    const stranger = () => browserOf(app.server)
    Object.assign(test, {
      app,
      database,
      outbox,
      stranger,
      baseUrl: config.baseUrl,
      organization: (slug, kind) => openOrganizationFor(app, database, slug, kind),
      user: (organization, values) => createUser(app, database, organization, values),
      signedIn: async (organization, signInName = 'admin') => {
        const browser = stranger()
        const credentials = { signInName, password: testPassword, organization: organization.slug }
        const answer = await browser.post('/session', credentials)
        if (answer.status !== 200) throw new Error(`sign-in of ${signInName}: ${JSON.stringify(answer.body)}`)
        return browser
      },
    } satisfies TestApp)
  })
  afterAll(async () => {
    await test.app.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return test
}
