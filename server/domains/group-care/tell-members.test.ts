import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inOrganization } from '../../platform/database/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { tellMembersJobs } from './tell-members.ts'
import { pageOfTouched } from './tell-members-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let number = 0

const right = (permission: string) => ({ application: 'erp', permission })

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  const permissions = ['read', 'write'].map((key) => ({ key, name: { fr: `Droit ${key}`, en: `Right ${key}` } }))
  await registerSuiteApplication(test, provider, { key: 'erp', permissions })
})

beforeEach(async () => {
  number += 1
  organization = await test.organization(`lettres-${number}`)
  admin = await test.signedIn(organization)
})

const staff = () => `/organizations/${organization.slug}/groups/${organization.groups.staff}`
const address = (name: string) => `${name}-${number}@lettres.example`

const member = (name: string, values: object = {}) =>
  test.user(organization, {
    signInName: name,
    email: address(name),
    primaryGroup: organization.groups.staff,
    ...values,
  })

const lettersHere = () => test.outbox.letters.filter(({ to }) => to.email.endsWith(`-${number}@lettres.example`))

/** Waits until no page and no letter of a telling is left to be done. */
const untilTold = () =>
  expect
    .poll(
      async () =>
        (
          await asOwner(
            test.database,
            `select from pgboss.job where name like 'groups.tell-%' and state in ('created', 'retry', 'active')`,
          )
        ).length,
      { timeout: 20_000 },
    )
    .toBe(0)

describe('C11: the members of a changed group', () => {
  it('are written to when asked, in their language: those for whom something changes, who can get mail', async () => {
    await member('touchee', { language: 'en' })
    const holder = await member('detentrice')
    await asOwner(
      test.database,
      `insert into user_permissions (organization_id, user_id, application, permission) values ($1, $2, 'erp', 'read')`,
      [organization.id, holder],
    )
    const later = await member('future')
    await asOwner(test.database, `update users set primary_group_from = '2999-01-01' where id = $1`, [later])
    const closed = await member('fermee')
    await asOwner(test.database, `update users set status = 'deactivated' where id = $1`, [closed])
    await member('sansmail', { email: null })
    const beside = await member('secondaire', { primaryGroup: organization.groups.reading })
    await asOwner(test.database, 'insert into user_groups (organization_id, user_id, group_id) values ($1, $2, $3)', [
      organization.id,
      beside,
      organization.groups.staff,
    ])
    const answer = await admin.patch(staff(), { permissions: { add: [right('read')] }, notifyMembers: true })
    expect(answer.status).toBe(200)
    const [letter] = await test.outbox.lettersTo(address('touchee'))
    await test.outbox.lettersTo(address('secondaire'))
    await untilTold()
    expect(
      lettersHere()
        .map(({ to }) => to.email)
        .sort(),
    ).toEqual([address('secondaire'), address('touchee')])
    expect(letter?.subject).toBe(`Your rights have changed (Organisation lettres-${number})`)
    expect(letter?.text).toContain('Ada Admin changed the group Collaborateurs')
    expect(letter?.text).toContain('- New: Application erp – Right read')
  })

  it('are told what nothing gives them any more', async () => {
    await member('perdante')
    await admin.patch(staff(), { permissions: [right('read'), right('write')] })
    await admin.patch(staff(), { permissions: [right('write')], notifyMembers: true })
    const [letter] = await test.outbox.lettersTo(address('perdante'))
    expect(letter?.text).toContain('- Retiré\u00a0: Application erp – Droit read')
    expect(letter?.text).not.toContain('Droit write')
  })

  it('hear nothing when nobody asked for it, or when no right changes', async () => {
    await member('tranquille')
    await admin.patch(staff(), { permissions: [right('read')] })
    await admin.patch(staff(), { name: 'Équipe', notifyMembers: true })
    await untilTold()
    expect(lettersHere()).toEqual([])
  })

  it('are told page by page, each once, even when a page runs again', async () => {
    for (const name of ['une', 'deux', 'trois']) await member(name)
    await admin.patch(staff(), { permissions: [right('read')] })
    const group = { id: organization.groups.staff, added: ['erp:read'], removed: [] }
    const page = (after: string | null, limit: number) =>
      inOrganization(test.database.db, organization.id, (tx) => pageOfTouched(tx, group, after, limit))
    const [first, rest] = [await page(null, 2), await page((await page(null, 2)).at(-1)?.id ?? null, 2)]
    expect([first.length, rest.length]).toEqual([2, 1])
    expect(new Set([...first, ...rest].map(({ email }) => email)).size).toBe(3)
    const sent: (string | undefined)[] = []
    const [pages] = tellMembersJobs({
      db: test.database.db,
      translate: test.app.road.translate,
      outbox: test.outbox,
      sendJob: async (_tx, _queue, _data, id) => void sent.push(id),
      signInPage: '',
    })
    const data = {
      organizationId: organization.id,
      telling: organization.id,
      group: { id: organization.groups.staff, name: 'Collaborateurs' },
      ...{ actor: 'Ada', added: ['erp:read'], removed: [], after: null },
    }
    await pages?.run(data)
    await pages?.run(data)
    expect([sent.length, new Set(sent).size, sent.includes(undefined)]).toEqual([6, 3, false])
    const job = (id: string) =>
      inOrganization(test.database.db, organization.id, (tx) =>
        test.app.road.sendJob(tx, 'groups.tell-members', data, id),
      )
    await job(organization.adminId)
    await job(organization.adminId)
    const jobs = await asOwner(test.database, 'select from pgboss.job where id = $1', [organization.adminId])
    expect(jobs).toHaveLength(1)
    await untilTold()
    expect(lettersHere()).toHaveLength(3)
  })
})
