import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { giveToGroup, registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let groups: string
let number = 0

const name = (word: string) => ({ fr: word, en: word })
const right = (permission: string, application = 'erp') => ({ application, permission })

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  await registerSuiteApplication(test, provider, {
    key: 'erp',
    permissions: [
      { key: 'read', name: name('Lire'), mode: 'give' },
      { key: 'write', name: name('Écrire'), mode: 'give' },
      { key: 'approve', name: name('Approuver'), mode: 'request' },
      { key: 'contacts', name: name('Contacts'), mode: 'view', managedIn: { name: name('ERP') } },
    ],
  })
})

beforeEach(async () => {
  number += 1
  organization = await test.organization(`groupes-${number}`)
  admin = await test.signedIn(organization)
  groups = `/organizations/${organization.slug}/groups`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const codes = (answer: Answer) => [
  answer.status,
  ...(answer.body.problems ?? []).map((one: { code: string }) => one.code),
]
const undo = (changeId: string) => admin.post(`/organizations/${organization.slug}/changes/${changeId}/undo`)
const keysOf = (group: { permissions: { application: string; permission: string }[] }) =>
  group.permissions.map(({ application, permission }) => `${application}:${permission}`)

async function limited(signInName: string, groupIds: string[]): Promise<Browser> {
  const id = await test.user(organization, { signInName, primaryGroup: organization.groups.administration })
  await asOwner(test.database, 'update users set is_limited = true where id = $1', [id])
  for (const groupId of groupIds) {
    await asOwner(test.database, 'insert into user_managed_groups values ($1, $2, $3)', [organization.id, id, groupId])
  }
  return test.signedIn(organization, signInName)
}

/** Somebody who manages groups and gives application rights, and is no administrator. */
async function keeper(...more: string[]): Promise<Browser> {
  const permissions = ['users.view', 'users.manage', 'groups.manage', ...more].map((one) => right(one, 'guichet'))
  const { body } = await admin.post(groups, { name: 'Gardiens', permissions })
  await test.user(organization, { signInName: 'gardienne', primaryGroup: body.targetId })
  return test.signedIn(organization, 'gardienne')
}

describe('a group is not written', () => {
  it('by people who may not manage groups', async () => {
    await test.user(organization, { signInName: 'soin', primaryGroup: organization.groups.care })
    const carer = await test.signedIn(organization, 'soin')
    const one = `${groups}/${organization.groups.staff}`
    for (const act of [
      () => carer.post(groups, { name: 'Nouveau' }),
      () => carer.patch(one, { name: 'Autre' }),
      () => carer.delete(one),
      () => carer.post(`${groups}/impact`, { changes: [{ group: organization.groups.staff }] }),
    ]) {
      expect((await unwritten(act)).status).toBe(403)
    }
  })

  it('C1: with rights that the vendor decides about: it is asked for', async () => {
    const staff = `${groups}/${organization.groups.staff}`
    const created = await admin.post(groups, { name: 'Demandé', permissions: [right('approve')] })
    expect([created.status, created.body.changeId, created.body.ticket.kind]).toEqual([202, null, 'group.create'])
    const added = await admin.patch(staff, { permissions: { add: [right('approve')] } })
    expect([added.status, added.body.changeId, added.body.ticket.target.id]).toEqual([
      202,
      null,
      organization.groups.staff,
    ])
    const rows = await asOwner(test.database, "select from group_permissions where permission = 'approve'")
    expect(rows).toEqual([])
  })

  it('with rights that its author lacks, that are managed elsewhere or unknown', async () => {
    const browser = await keeper('rights.give')
    const refused: [object, (string | number)[]][] = [
      [right('settings.manage', 'guichet'), [403, 'rightAboveYou']],
      [right('applications.manage', 'guichet'), [422, 'permissionUnknown']],
      [right('contacts'), [422, 'managedElsewhere']],
      [right('nothing'), [422, 'permissionUnknown']],
    ]
    for (const [one, expected] of refused) {
      const created = await unwritten(() => browser.post(groups, { name: 'Trop', permissions: [one] }))
      expect([one, ...codes(created)]).toEqual([one, ...expected])
      const staff = `${groups}/${organization.groups.staff}`
      const added = await unwritten(() => browser.patch(staff, { permissions: { add: [one] } }))
      expect([one, ...codes(added)]).toEqual([one, ...expected])
    }
  })

  it('with rights of applications by who neither gives such rights nor holds them', async () => {
    const browser = await keeper()
    expect(codes(await unwritten(() => browser.post(groups, { name: 'ERP', permissions: [right('read')] })))).toEqual([
      403,
      'rightAboveYou',
    ])
  })

  it('when it is above one’s own, or the vendor’s', async () => {
    const browser = await keeper('rights.give')
    const above = `${groups}/${organization.groups.administration}`
    for (const act of [
      () => browser.patch(above, { name: 'Chefs' }),
      () => browser.patch(above, { permissions: { remove: [right('settings.manage', 'guichet')] } }),
      () => browser.delete(`${above}?moveTo=${organization.groups.staff}`),
    ]) {
      expect(codes(await unwritten(act)).slice(0, 2)).toEqual([403, 'groupAboveYours'])
    }
    await asOwner(
      test.database,
      `insert into shared_groups (id, name, for_all) values (gen_random_uuid(), $1, false)`,
      [`Partagé ${number}`],
    )
    await asOwner(
      test.database,
      `update groups set shared_id = (select id from shared_groups where name = $2) where id = $1`,
      [organization.groups.reading, `Partagé ${number}`],
    )
    const shared = `${groups}/${organization.groups.reading}`
    expect((await admin.get(shared)).body).toMatchObject({ isShared: true, mayEdit: false })
    for (const act of [() => admin.patch(shared, { name: 'À nous' }), () => admin.delete(shared)]) {
      expect(codes(await unwritten(act))).toEqual([422, 'groupIsShared'])
    }
  })

  it('with the name of another, whatever its case and accents', async () => {
    for (const act of [
      () => admin.post(groups, { name: 'collaborateurs' }),
      () => admin.patch(`${groups}/${organization.groups.reading}`, { name: 'Collabôrateurs' }),
    ]) {
      const answer = await unwritten(act)
      expect(codes(answer)).toEqual([422, 'groupNameTaken'])
      expect(answer.body.problems[0].field).toBe('/name')
    }
  })

  it('by a limited administrator: none is added or removed, and no other is changed', async () => {
    const browser = await limited('limitee', [organization.groups.staff])
    expect(codes(await unwritten(() => browser.post(groups, { name: 'Mien' })))).toEqual([403, 'groupsNotYours'])
    expect(codes(await unwritten(() => browser.delete(`${groups}/${organization.groups.staff}`)))).toEqual([
      403,
      'groupsNotYours',
    ])
    const other = `${groups}/${organization.groups.reading}`
    expect(codes(await unwritten(() => browser.patch(other, { name: 'X' })))).toEqual([403, 'groupNotManaged'])
    const impact = { changes: [{ group: organization.groups.reading }] }
    expect((await browser.post(`${groups}/impact`, impact)).status).toBe(403)
    expect((await browser.patch(`${groups}/${organization.groups.staff}`, { name: 'Équipe' })).status).toBe(200)
  })

  it('C5: with a rule of second factors by who does not look after the settings', async () => {
    const browser = await keeper()
    const staff = `${groups}/${organization.groups.staff}`
    expect(codes(await unwritten(() => browser.patch(staff, { secondFactor: 'off' })))).toEqual([
      403,
      'groupRuleNotYours',
    ])
    expect((await browser.patch(staff, { secondFactor: null })).body.changeId).toBe(null)
  })

  it('from a version that is not today’s', async () => {
    const staff = `${groups}/${organization.groups.staff}`
    const { etag } = (await admin.get(staff)).headers as { etag: string }
    expect((await admin.patch(staff, { description: 'Tous' }, { 'if-match': etag })).status).toBe(200)
    expect((await unwritten(() => admin.patch(staff, { description: 'Rien' }, { 'if-match': etag }))).status).toBe(412)
  })
})

describe('a group', () => {
  it('is created, changed and told in the journal; each can be undone', async () => {
    const created = await admin.post(groups, {
      name: 'Compta',
      description: 'Les comptes',
      permissions: [right('read')],
    })
    expect(created.status).toBe(201)
    const one = `${groups}/${created.body.targetId}`
    const updated = await admin.patch(one, {
      name: 'Comptabilité',
      permissions: { add: [right('write')], remove: [right('read')] },
    })
    expect(updated.body.applied[0].message).toBe('Le groupe Compta est modifié')
    expect((await admin.get(one)).body).toMatchObject({
      name: 'Comptabilité',
      isShared: false,
      mayEdit: true,
      mayGive: true,
    })
    const [entry] = (await admin.get(`/organizations/${organization.slug}/journal`)).body.items
    expect(entry.sentence.map(({ text }: { text: string }) => text).join('')).toBe(
      'Ada Admin a modifié le groupe Comptabilité',
    )
    expect(entry.changes.map(({ label, before, after }: Record<string, string>) => [label, before, after])).toEqual([
      ['Nom', 'Compta', 'Comptabilité'],
      ['Droits retirés', 'Application erp – Lire', null],
      ['Droits ajoutés', null, 'Application erp – Écrire'],
    ])
    expect((await undo(updated.body.changeId)).status).toBe(200)
    const { body } = await admin.get(one)
    expect([body.name, keysOf(body)]).toEqual(['Compta', ['erp:read']])
    expect((await undo(created.body.changeId)).status).toBe(200)
    expect((await admin.get(one)).status).toBe(404)
  })

  it('takes a whole list of rights as well, and writes nothing when all is so already', async () => {
    const staff = `${groups}/${organization.groups.staff}`
    await admin.patch(staff, { permissions: [right('read'), right('write'), right('read')] })
    const { body } = await admin.get(staff)
    expect(keysOf(body)).toEqual(['erp:read', 'erp:write'])
    const again = await unwritten(() => admin.patch(staff, { permissions: [right('write'), right('read')] }))
    expect(again.body.changeId).toBe(null)
  })

  it('takes effect at once, for members by whatever way', async () => {
    await test.user(organization, { signInName: 'simple', primaryGroup: organization.groups.staff })
    const simple = await test.signedIn(organization, 'simple')
    expect((await simple.get(groups)).status).toBe(403)
    await admin.patch(`${groups}/${organization.groups.staff}`, {
      permissions: { add: [right('users.view', 'guichet')] },
    })
    expect((await simple.get(groups)).status).toBe(200)
  })

  it('cannot be undone once it was changed again', async () => {
    const staff = `${groups}/${organization.groups.staff}`
    const { body } = await admin.patch(staff, { permissions: { add: [right('read')] } })
    await admin.patch(staff, { permissions: { remove: [right('read')] } })
    expect((await unwritten(() => undo(body.changeId))).body.code).toBe('changedSince')
  })
})

describe('the list of groups', () => {
  it('comes page by page, by name, with its members counted once each', async () => {
    const both = await test.user(organization, { signInName: 'deux', primaryGroup: organization.groups.staff })
    for (const groupId of [organization.groups.staff, organization.groups.care]) {
      await asOwner(test.database, 'insert into user_groups (organization_id, user_id, group_id) values ($1, $2, $3)', [
        organization.id,
        both,
        groupId,
      ])
    }
    const first = (await admin.get(`${groups}?limit=3`)).body
    expect([first.items.length, first.count]).toEqual([3, 4])
    const second = (await admin.get(`${groups}?limit=3&cursor=${first.nextCursor}`)).body
    const counts = [...first.items, ...second.items].map(({ name: label, memberCount }) => [label, memberCount])
    expect(counts).toEqual([
      ['Administration', 1],
      ['Collaborateurs', 1],
      ['Consultation', 0],
      ['Gestion des comptes', 1],
    ])
    expect(second.nextCursor).toBe(null)
    expect((await admin.get(`${groups}?search=COMPT%C3%89S`)).body.items).toMatchObject([
      { name: 'Gestion des comptes' },
    ])
    expect((await admin.get(`${groups}?cursor=x`)).status).toBe(400)
  })

  it('says which groups may be given at once: not those with what the vendor decides about', async () => {
    await giveToGroup(test, organization, organization.groups.staff, 'erp:approve')
    await giveToGroup(test, organization, organization.groups.reading, 'erp:read')
    const givable = async (browser: Browser) =>
      (await browser.get(groups)).body.items
        .filter((one: { mayGive: boolean }) => one.mayGive)
        .map((one: { name: string }) => one.name)
    expect(await givable(admin)).toEqual(['Administration', 'Consultation', 'Gestion des comptes'])
    expect(await givable(await limited('limitee', [organization.groups.reading]))).toEqual(['Consultation'])
    expect(await givable(await keeper())).toEqual(['Gardiens'])
  })
})
