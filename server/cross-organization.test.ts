import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from './testing/browser.ts'
import { type TestOrganization, useTestApp } from './testing/test-app.ts'
import { unwritten as unwrittenIn } from './testing/trace-queries.ts'

const test = useTestApp()
let own: TestOrganization
let other: TestOrganization
let admin: Browser
/** What exists in the other organization: people, a program and its key, journal entries, a group, a tag, a company, a contact card, a request. */
let othersIds: string[]
let othersTag: string
let othersContact: string

beforeAll(async () => {
  own = await test.organization('chez-nous')
  other = await test.organization('chez-eux')
  admin = await test.signedIn(own)
  const theirs = await test.signedIn(other)
  const person = await test.user(other, { signInName: 'secrete', email: 'secrete@chez-eux.example' })
  othersTag = (await theirs.post('/organizations/chez-eux/tags', { name: 'Secret' })).body.id
  const entry = (await theirs.patch(`/organizations/chez-eux/users/${person}`, { position: 'Discrète' })).body.changeId
  const program = await test.user(other, { signInName: 'robot', type: 'connector', primaryGroup: other.groups.care })
  const keys = `/organizations/chez-eux/connectors/${program}/keys`
  expect((await theirs.post(keys, { name: 'Secrète' })).status).toBe(201)
  const { body } = await theirs.get(`/organizations/chez-eux/connectors/${program}`)
  const company = (await theirs.post('/organizations/chez-eux/companies', { name: 'Secrète' })).body.targetId
  const card = { lastName: 'Secrète', email: 'secrete@chez-eux.example' }
  othersContact = (await theirs.post('/organizations/chez-eux/contacts', card)).body.targetId
  const question = { kind: 'question', values: { subject: 'Secrète', text: 'Discrète' } }
  const { ticket } = (await theirs.post('/organizations/chez-eux/tickets', question)).body
  const things = [othersTag, company, othersContact, other.groups.staff, ticket.id]
  othersIds = [person, other.adminId, entry, ...things, program, body.keys[0].id]
})

/** All that is tried within writes nothing: looked at once, since looking reads every table. */
const unwritten = <Result>(act: () => Promise<Result>) => unwrittenIn(test.database, act)

/** A body with which each writing route would work on something of one's own. */
const bodies: Record<string, object> = {
  'users.create': { signInName: 'n', firstName: 'A', lastName: 'B' },
  'users.update': { position: 'Volée' },
  'users.rightsPreview': { secondaryGroups: [] },
  'users.deactivate': { reason: 'Vengeance' },
  'users.password.set': { password: 'un mot de passe imposé' },
  'tags.create': { name: 'Intruse' },
  'tags.update': { name: 'Intruse' },
  'companies.create': { name: 'Intruse' },
  'companies.update': { name: 'Volée' },
  'contacts.create': { lastName: 'Intruse' },
  'contacts.update': { position: 'Volée' },
  'settings.update': { passwordMinLength: 20 },
  'settings.mail.update': { senderName: 'Volée' },
  'settings.mail.test': { host: 'smtp.chez-nous.example' },
  'users.mailAccount.update': { userName: 'volee@chez-nous.example' },
  'users.mailAccount.test': { password: 'volé' },
  'groups.create': { name: 'Intrus' },
  'groups.update': { secondFactor: 'off' },
  'groups.impact': { changes: [{ group: '{id}', add: [{ application: 'guichet', permission: 'users.view' }] }] },
  'connectors.keys.create': { name: 'Volée' },
  'duties.declare': { key: 'volee', kind: 'text', label: { fr: 'Volée', en: 'Stolen' } },
  'duties.update': { editedBy: 'person' },
  'tickets.open': { kind: 'user.deactivate', target: '{id}', reason: 'Vengeance' },
  'tickets.write': { text: 'Intruse' },
  'tickets.withdraw': { note: 'Volée' },
  'customers.applications.update': { enabled: false },
  'changes.submit': { kind: 'user.delete', target: '{id}' },
  'changes.preview': { kind: 'user.delete', target: '{id}' },
  'changes.batch': { changes: [{ kind: 'user.delete', target: '{id}' }] },
}

/** The same for kinds of change that ask for values. */
const valuesOf: Record<string, object> = {
  'user.update': { position: 'Volée' },
  'user.rights': { secondaryGroups: [] },
  'user.rights.copy': { from: '00000000-0000-7000-8000-000000000000' },
  'user.password.set': { password: 'un mot de passe imposé' },
  'user.mailAccount': { userName: 'volee@chez-nous.example' },
  'group.update': { secondFactor: 'off' },
  'connector.key.create': { name: 'Volée' },
  'tag.update': { name: 'Volée' },
  'company.update': { name: 'Volée' },
  'contact.update': { position: 'Volée' },
  'organization.application': { application: 'guichet', modes: { 'users.view': 'view' } },
  'organization.suspend': { reason: 'Vengeance' },
  'organization.close': { reason: 'Vengeance', name: 'x' },
}

interface Route {
  method: string
  url: string
  operation: string
}

function send(browser: Browser, route: Route, org: string, id: string): Promise<Answer> {
  const url = route.url.replace(':org', org).replace(/:(id|keyId|attachment)/g, id)
  const body = bodies[route.operation]
  const text = body && JSON.stringify(body).replaceAll('{id}', id)
  return browser.request(route.method, url, text)
}

const routes = (has: string): Route[] => test.app.server.guichetRoutes.filter((route) => route.url.includes(has))

/** What a stranger to an organization can see of an answer, the identifiers they sent aside. */
const visible = (answer: Answer, ...ids: string[]) => {
  const text = JSON.stringify(answer.body ?? null)
  return { status: answer.status, body: ids.reduce((rest, id) => rest.replaceAll(id, '{id}'), text) }
}

describe('another organization', () => {
  it('answers on every route and method as one that does not exist', async () => {
    expect(routes('/:org/').length).toBeGreaterThan(15)
    await unwritten(async () => {
      for (const route of routes('/:org/')) {
        const id = othersIds[0] ?? ''
        const absent = visible(await send(admin, route, 'nulle-part', id), id)
        expect([route.operation, absent.status]).toEqual([route.operation, 404])
        for (const org of [other.slug, other.id, other.id.toUpperCase()]) {
          const answer = await send(admin, route, org, id)
          expect([route.operation, visible(answer, id)]).toEqual([route.operation, absent])
        }
      }
    })
  })

  it('answers so to its own people, too, once they are signed in elsewhere', async () => {
    await test.user(own, { signInName: 'simple' })
    const simple = await test.signedIn(own, 'simple')
    await unwritten(async () => {
      for (const route of routes('/:org/')) {
        const answer = await send(simple, route, other.slug, othersIds[0] ?? '')
        expect([route.operation, answer.status]).toEqual([route.operation, 404])
      }
    })
  })
})

describe('what belongs to another organization', () => {
  it('answers under one’s own address, on every route and method, as what does not exist', async () => {
    const withId = routes('/:org/').filter(
      (route) => route.url.includes(':id') || JSON.stringify(bodies[route.operation] ?? '').includes('{id}'),
    )
    expect(withId.length).toBeGreaterThan(8)
    await unwritten(async () => {
      for (const route of withId) {
        const nobody = uuidv7()
        const absent = visible(await send(admin, route, own.slug, nobody), nobody)
        for (const id of othersIds) {
          const answer = await send(admin, route, own.slug, id)
          expect([route.operation, visible(answer, id)]).toEqual([route.operation, absent])
        }
      }
    })
    // Hundreds of requests.
  }, 90_000)

  it('is touched by no kind of change, alone or in a batch: its target does not exist', async () => {
    const kinds = [...test.app.road.kinds.values()].filter(({ hasTarget, permission }) => hasTarget && permission)
    expect(kinds.length).toBeGreaterThan(12)
    await unwritten(async () => {
      for (const { kind } of kinds) {
        const submit = (target: string) => {
          const change = { kind, target, values: { ...valuesOf[kind] }, reason: 'Vengeance' }
          return admin.post(`/organizations/${own.slug}/changes/batch`, { changes: [change] })
        }
        const nobody = uuidv7()
        const absent = visible(await submit(nobody), nobody)
        expect([kind, JSON.parse(absent.body).results[0].status >= 400]).toEqual([kind, true])
        for (const id of othersIds) expect([kind, visible(await submit(id), id)]).toEqual([kind, absent])
      }
    })
  }, 90_000)

  it('cannot be pointed to: group, tags and contact card of another organization do not exist', async () => {
    const users = `/organizations/${own.slug}/users`
    const values = (group: string, tag: string, contact: string) => ({
      signInName: 'pointeuse',
      firstName: 'A',
      lastName: 'B',
      primaryGroup: group,
      tags: [tag],
      contact,
    })
    const absent = await unwritten(() => admin.post(users, values(uuidv7(), uuidv7(), uuidv7())))
    expect(absent.status).toBe(422)
    const theirs = await unwritten(() => admin.post(users, values(other.groups.staff, othersTag, othersContact)))
    expect(visible(theirs)).toEqual(visible(absent))
  })

  it('is found by no search, filter or count', async () => {
    const base = `/organizations/${own.slug}`
    for (const query of [
      'users?search=secrete',
      'contacts?search=secrete',
      'tickets?search=secrete',
      `tickets?target=${othersIds[0]}`,
      `users?group=${other.groups.administration}`,
      `users?tag=${othersTag}`,
      'journal?search=secrete',
      `journal?target=${othersIds[0]}`,
      `journal?actor=${other.adminId}`,
    ]) {
      const { body } = await admin.get(`${base}/${query}`)
      expect([query, body.count, body.items]).toEqual([query, 0, []])
    }
  })

  it('does not stand in the way of one’s own names', async () => {
    const values = { signInName: 'secrete', firstName: 'A', lastName: 'B', email: 'secrete@chez-eux.example' }
    const answer = await admin.post(`/organizations/${own.slug}/users`, values)
    expect([answer.status, answer.body.warnings]).toEqual([201, []])
  })
})

describe('signed out', () => {
  it('every route that is not public answers 401, whatever the organization', async () => {
    const closed = test.app.server.guichetRoutes.filter((route) => !('public' in route.access))
    expect(closed.length).toBeGreaterThan(20)
    await unwritten(async () => {
      for (const route of closed) {
        for (const org of [own.slug, 'nulle-part']) {
          const answer = await send(test.stranger(), route, org, own.adminId)
          expect([route.operation, answer.status, answer.body.code]).toEqual([route.operation, 401, 'notSignedIn'])
        }
      }
    })
  })
})
