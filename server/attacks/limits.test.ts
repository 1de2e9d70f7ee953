import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../testing/browser.ts'
import { addCompany, addGroup } from '../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
/** An administrator of everything, but for the people of one group only. */
let limited: Browser
let limitedId: string
let base: string
let inside: string
let outside: string
let program: string

beforeAll(async () => {
  organization = await test.organization('limites')
  base = `/organizations/${organization.slug}`
  admin = await test.signedIn(organization)
  const { administration, staff, care } = organization.groups
  limitedId = await test.user(organization, { signInName: 'limitee', primaryGroup: administration })
  expect((await admin.patch(`${base}/users/${limitedId}`, { managedGroups: [staff] })).status).toBe(200)
  limited = await test.signedIn(organization, 'limitee')
  inside = await test.user(organization, { signInName: 'dedans', email: 'dedans@limites.example', primaryGroup: staff })
  outside = await test.user(organization, { signInName: 'dehors', email: 'dehors@limites.example', lastName: 'Cachée' })
  await test.user(organization, { signInName: 'ailleurs', primaryGroup: care, lastName: 'Cachée' })
  program = await test.user(organization, { signInName: 'robot', type: 'connector', lastName: 'Cachée' })
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const codes = ({ body }: Answer) => (body.problems ?? []).map(({ code }: { code: string }) => code)

/** Values with which each kind of change would work on somebody. */
const valuesOf: Record<string, object> = {
  'user.update': { position: 'Volée' },
  'user.rights': { secondaryGroups: [] },
  'user.password.set': { password: 'un mot de passe imposé' },
  'connector.key.create': { name: 'Volée' },
  'connector.key.revoke': { key: '00000000-0000-7000-8000-000000000000' },
}

/** What can be told of an answer, the identifier that was sent aside. */
const told = ({ status, body }: Answer, id: string) => ({
  status,
  text: JSON.stringify(body ?? null).replaceAll(id, '{id}'),
})

describe('somebody who looks after one group only', () => {
  it('finds of others what there is of nobody, on every route about a person or a program', async () => {
    const routes = test.app.server.guichetRoutes.filter(({ url }) => /\/:org\/(users|connectors)\/:id/.test(url))
    expect(routes.length).toBeGreaterThan(15)
    const nobody = uuidv7()
    const bodies: Record<string, object> = {
      'users.update': { position: 'Volée' },
      'users.deactivate': { reason: 'Vengeance' },
      'users.password.set': { password: 'un mot de passe imposé' },
      'users.rightsPreview': {},
      'connectors.keys.create': { name: 'Volée' },
    }
    for (const { method, url, operation } of routes) {
      const ask = (id: string) =>
        unwritten(() =>
          limited.request(
            method,
            url.replace('/api/v1', '').replace(':org', organization.slug).replace(':id', id).replace(':keyId', nobody),
            bodies[operation],
          ),
        )
      const absent = told(await ask(nobody), nobody)
      for (const id of [outside, program]) {
        expect([operation, told(await ask(id), id)]).toEqual([operation, absent])
      }
    }
  })

  it('changes others by no kind of change, alone, before or in a batch', async () => {
    const kinds = [...test.app.road.kinds.values()].filter(({ kind, hasTarget, permission }) => {
      return hasTarget && permission && /^(user|connector)\./.test(kind)
    })
    expect(kinds.length).toBeGreaterThan(10)
    for (const { kind } of kinds) {
      const values = kind === 'user.rights.copy' ? { from: inside } : { ...valuesOf[kind] }
      const one = (target: string) => ({ kind, target, values, reason: 'Vengeance' })
      const submit = (target: string) =>
        unwritten(() => limited.post(`${base}/changes/batch`, { changes: [one(target)] }))
      const nobody = uuidv7()
      const absent = told(await submit(nobody), nobody)
      for (const target of [outside, program])
        expect([kind, told(await submit(target), target)]).toEqual([kind, absent])
      expect([kind, (await unwritten(() => limited.post(`${base}/changes/preview`, one(outside)))).status]).toEqual([
        kind,
        404,
      ])
    }
  })

  it('reads the name of no other person anywhere, whatever the list, and counts none of them', async () => {
    const tag = (await admin.post(`${base}/tags`, { name: 'Alerte' })).body.id
    const company = await addCompany(test, organization, 'Régie')
    const card = (await admin.post(`${base}/contacts`, { lastName: 'Carte', email: 'carte@limites.example' })).body
    await admin.patch(`${base}/users/${outside}`, {
      tags: [tag],
      contact: card.targetId,
      companies: [{ id: company, level: 'read' }],
    })
    await admin.post(`${base}/users/${outside}/invitation`)
    const answers = await Promise.all(
      [
        'users?limit=200',
        'users?search=cachee',
        `users?tag=${tag}`,
        `users?company=${company}`,
        'users?permission=guichet:users.manage',
        'users?application=guichet',
        'users?hasAccess=false',
        'contacts',
        'connectors',
        'invitations',
        'journal',
        'companies',
        'duties',
        'groups',
      ].map((path) => limited.get(`${base}/${path}`)),
    )
    for (const { status } of answers) expect(status).toBe(200)
    const text = JSON.stringify(answers.map(({ body }) => body))
    for (const hidden of ['Cachée', 'dehors', outside, program, 'ailleurs']) expect(text).not.toContain(hidden)
    expect((await limited.get(`${base}/users?tag=${tag}`)).body.count).toBe(0)
    expect((await limited.get(`${base}/connectors`)).body).toMatchObject({ items: [], count: 0 })
  })

  it('does not touch others through what they carry: a tag is not taken from people one does not look after', async () => {
    const tag = (await admin.post(`${base}/tags`, { name: 'Commun' })).body.id
    await admin.patch(`${base}/users/${outside}`, { tags: [tag] })
    for (const act of [
      () => limited.delete(`${base}/tags/${tag}`),
      () => limited.patch(`${base}/tags/${tag}`, { name: 'Détourné' }),
    ]) {
      const answer = await unwritten(act)
      expect([answer.status, codes(answer)]).toEqual([403, ['tagNotYours']])
      expect(JSON.stringify(answer.body)).not.toContain('Cachée')
    }
    const preview = await limited.post(`${base}/changes/preview`, { kind: 'tag.delete', target: tag, values: {} })
    expect(JSON.stringify(preview.body)).not.toContain('Cachée')
    const own = (await limited.post(`${base}/tags`, { name: 'Le mien' })).body.id
    await limited.patch(`${base}/users/${inside}`, { tags: [own] })
    expect((await limited.patch(`${base}/tags/${own}`, { name: 'Toujours le mien' })).status).toBe(200)
    expect((await limited.delete(`${base}/tags/${own}`)).status).toBe(200)
  })

  it('gives nobody more sight by way of a group: its members would look after everybody', async () => {
    const { staff } = organization.groups
    const add = [{ application: 'guichet', permission: 'users.manage' }]
    for (const permissions of [{ add }, add]) {
      const answer = await unwritten(() => limited.patch(`${base}/groups/${staff}`, { permissions }))
      expect([answer.status, codes(answer)]).toEqual([403, ['groupBeyondLimits']])
    }
    const created = await unwritten(() => limited.post(`${base}/groups`, { name: 'Sosies', permissions: add }))
    expect(created.status).toBe(403)
    // Undoing what an administrator took away gives it back in one's own name.
    await admin.patch(`${base}/groups/${staff}`, { permissions: { add } })
    const { body } = await admin.patch(`${base}/groups/${staff}`, { permissions: { remove: add } })
    const undone = await unwritten(() => limited.post(`${base}/changes/${body.changeId}/undo`))
    expect([undone.status, codes(undone)]).toEqual([403, ['groupBeyondLimits']])
  })

  it('takes no group away, and none from the hands of those who look after it', async () => {
    const empty = await addGroup(test, organization, 'Vide', [])
    for (const act of [
      () => limited.delete(`${base}/groups/${empty}`),
      () => limited.delete(`${base}/groups/${organization.groups.staff}?moveTo=${empty}`),
      () => limited.patch(`${base}/groups/${organization.groups.care}`, { name: 'Prise' }),
      () => limited.post(`${base}/groups/impact`, { changes: [{ group: organization.groups.care }] }),
    ]) {
      expect((await unwritten(act)).status).toBe(403)
    }
  })

  it('is told in the impact of a group only of people they may see', async () => {
    const { staff } = organization.groups
    await asOwner(test.database, 'insert into user_groups (organization_id, user_id, group_id) values ($1, $2, $3)', [
      organization.id,
      outside,
      staff,
    ])
    const add = [{ application: 'guichet', permission: 'journal.view' }]
    const { status, body } = await limited.post(`${base}/groups/impact`, { changes: [{ group: staff, add }] })
    expect(status).toBe(200)
    expect(body.groups[0].people.map(({ id }: { id: string }) => id)).toEqual([inside])
    expect(JSON.stringify(body)).not.toContain('Cachée')
    await asOwner(test.database, 'delete from user_groups where user_id = $1', [outside])
  })

  it('does not lift the limits by undoing the change that set them, nor by an account that was deleted', async () => {
    const { body } = await admin.patch(`${base}/users/${limitedId}`, { managedGroups: [] })
    const undone = await unwritten(() => limited.post(`${base}/changes/${body.changeId}/undo`))
    expect(undone.status).toBe(403)
    await admin.post(`${base}/changes/${body.changeId}/undo`)
    const twin = await test.user(organization, {
      signInName: 'jumelle',
      primaryGroup: organization.groups.administration,
    })
    const removed = await admin.delete(`${base}/users/${twin}`)
    expect((await unwritten(() => limited.post(`${base}/changes/${removed.body.changeId}/undo`))).status).toBe(403)
  })
})

describe('a program whose owner looks after one group only', () => {
  it('changes nobody beyond, by whatever right it was given itself', async () => {
    const { administration } = organization.groups
    const id = await test.user(organization, {
      signInName: 'passerelle',
      type: 'connector',
      primaryGroup: administration,
    })
    await test.user(organization, { signInName: 'adjointe', primaryGroup: administration })
    const owner = await test.signedIn(organization, 'adjointe')
    const { body } = await owner.post(`${base}/connectors/${id}/keys`, { name: 'Clé' })
    const headers = { authorization: `Bearer ${body.revealed.key}` }
    const stranger = test.stranger()
    expect((await stranger.patch(`${base}/users/${outside}`, { position: 'Avant' }, headers)).status).toBe(200)
    const me = (await owner.get('/me')).body.id
    expect((await admin.patch(`${base}/users/${me}`, { managedGroups: [organization.groups.staff] })).status).toBe(200)
    for (const act of [
      () => stranger.get(`${base}/users/${outside}`, headers),
      () => stranger.patch(`${base}/users/${outside}`, { position: 'Après' }, headers),
      () => stranger.post(`${base}/users/${outside}/password`, { password: 'un mot de passe imposé' }, headers),
      () => stranger.patch(`${base}/users/${limitedId}`, { managedGroups: null }, headers),
    ]) {
      expect((await unwritten(act)).status).toBe(404)
    }
    expect((await stranger.patch(`${base}/users/${inside}`, { position: 'Dedans' }, headers)).status).toBe(200)
  })
})

describe('an organization', () => {
  it('keeps an administrator who looks after everybody: limits do not make the last one go', async () => {
    const alone = await test.organization('dernier-regard')
    const path = `/organizations/${alone.slug}/users`
    const second = await test.user(alone, { signInName: 'seconde', primaryGroup: alone.groups.administration })
    const first = await test.signedIn(alone)
    expect((await first.patch(`${path}/${second}`, { managedGroups: [alone.groups.staff] })).status).toBe(200)
    for (const act of [
      () => first.patch(`${path}/${alone.adminId}`, { primaryGroup: alone.groups.staff }),
      () => first.patch(`${path}/${alone.adminId}`, { primaryGroup: alone.groups.staff, primaryGroupUntil: null }),
    ]) {
      const answer = await unwritten(act)
      expect([answer.status, codes(answer)]).toEqual([422, ['lastAdministrator']])
    }
    const robot = await test.user(alone, {
      signInName: 'robot',
      type: 'connector',
      primaryGroup: alone.groups.administration,
    })
    const key = (await first.post(`/organizations/${alone.slug}/connectors/${robot}/keys`, { name: 'Clé' })).body
    const headers = { authorization: `Bearer ${key.revealed.key}` }
    const limits = { managedGroups: [alone.groups.staff] }
    const answer = await unwritten(() => test.stranger().patch(`${path}/${alone.adminId}`, limits, headers))
    expect([answer.status, codes(answer)]).toEqual([422, ['lastAdministrator']])
  })
})
