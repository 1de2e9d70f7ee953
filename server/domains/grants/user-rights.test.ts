import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { addCompany, addGroup, inDays, registerErp } from '../../testing/rights-samples.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let own: TestOrganization
let admin: Browser
let erp: string
let archive: string
let nord: string
let users: string
let changes: string
let number = 0

beforeAll(async () => {
  await registerErp(test, await test.organization('editeur', 'provider'))
  own = await test.organization('mairie')
  erp = await addGroup(test, own, 'Comptabilité', ['erp:read', 'erp:edit'])
  archive = await addGroup(test, own, 'Archives', ['erp:read'])
  nord = await addCompany(test, own, 'Régie du Nord')
  admin = await test.signedIn(own)
  users = `/organizations/${own.slug}/users`
  changes = `/organizations/${own.slug}/changes`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const messages = (answer: Answer) => answer.body.applied.map(({ message }: { message: string }) => message)

const newPerson = (values: object = {}) => {
  number += 1
  return test.user(own, { signInName: `personne.${number}`, primaryGroup: own.groups.staff, ...values })
}

const held = async (id: string, table = 'user_groups') =>
  asOwner(test.database, `select * from ${table} where user_id = $1 order by given_at`, [id])

const entryOf = async (changeId: string) =>
  (await asOwner(test.database, 'select * from journal where id = $1', [changeId]))[0] ?? {}

describe('B11, B12: somebody’s rights', () => {
  it('are saved with the account’s own fields, in one call, and taken back one after the other', async () => {
    const id = await newPerson()
    const before = (await admin.get(`${users}/${id}`)).body
    const values = {
      position: 'Comptable',
      primaryGroupUntil: inDays(200),
      secondaryGroups: [{ id: erp, until: inDays(90) }],
      permissions: [{ application: 'erp', permission: 'close', from: inDays(5) }],
      companies: [{ id: nord, level: 'write' }],
      mainCompany: nord,
      allCompaniesLevel: 'read',
    }
    const answer = await admin.patch(`${users}/${id}`, values, { 'if-match': `"${before.version}"` })
    expect([answer.status, answer.body.changeIds.length, answer.body.canUndo]).toEqual([200, 2, true])
    expect(answer.body.changeId).toBe(answer.body.changeIds[1])
    expect(answer.body.user.position).toBe('Comptable')
    const said = messages(answer).join(' · ')
    expect(said).toContain('2 droits donnés tout de suite')
    expect(said).toContain('1 droit donné à partir du')
    expect(said).toContain('s’arrête le')
    for (const changeId of answer.body.changeIds.toReversed()) {
      expect((await admin.post(`${changes}/${changeId}/undo`)).status).toBe(200)
    }
    const { version: _version, updatedAt: _at, ...after } = (await admin.get(`${users}/${id}`)).body
    const { version: _before, updatedAt: _then, ...expected } = before
    expect(after).toEqual(expected)
    expect(await held(id)).toEqual([])
    expect(await held(id, 'user_permissions')).toEqual([])
  })

  it('are given at creation, in the same transaction', async () => {
    const values = {
      signInName: 'nouvelle',
      firstName: 'Nora',
      lastName: 'Nouvelle',
      primaryGroup: own.groups.staff,
      primaryGroupUntil: inDays(30),
      secondaryGroups: [erp],
    }
    const created = await admin.post(users, values, { 'idempotency-key': 'une-fois' })
    expect([created.status, created.body.changeIds.length]).toEqual([201, 2])
    const id = created.body.targetId
    expect((await held(id)).length).toBe(1)
    const again = await unwritten(() => admin.post(users, values, { 'idempotency-key': 'une-fois' }))
    expect([again.status, again.body.targetId]).toEqual([201, id])
  })

  it('keep who gave what stays; what holds at other moments is given anew', async () => {
    const id = await newPerson()
    await admin.patch(`${users}/${id}`, { secondaryGroups: [erp, archive] })
    await asOwner(
      test.database,
      `update user_groups set given_by_name = 'Ancienne', given_at = '2020-01-01' where user_id = $1`,
      [id],
    )
    await admin.patch(`${users}/${id}`, { secondaryGroups: [erp, { id: archive, until: inDays(10) }] })
    expect((await held(id)).map((row) => [row.group_id, row.given_by_name])).toEqual([
      [erp, 'Ancienne'],
      [archive, 'Ada Admin'],
    ])
  })

  it('stand in the journal with names and dates, and are not undone once changed since', async () => {
    const id = await newPerson()
    const until = inDays(12)
    const answer = await admin.patch(`${users}/${id}`, {
      secondaryGroups: { add: [{ id: erp, until }] },
      permissions: { add: [{ application: 'erp', permission: 'close' }] },
    })
    const entry = await entryOf(answer.body.changeId)
    expect(entry).toMatchObject({
      kind: 'user.rights',
      category: 'accounts',
      before: { secondaryGroups: [], permissions: [] },
      after: {
        secondaryGroups: [{ id: erp, name: 'Comptabilité', from: null, until }],
        permissions: [{ application: 'erp', permission: 'close', name: 'erp:close', from: null, until: null }],
      },
    })
    const [told] = (await admin.get(`/organizations/${own.slug}/journal?target=${id}`)).body.items
    expect(told.changes.map(({ label }: { label: string }) => label)).toEqual(['Droits à l’unité', 'Autres groupes'])
    expect(told.changes[1].after).toMatch(/^Comptabilité \(jusqu’au \d+(er)? \S+ \d{4}\)$/)
    expect(told.changes[0]).toMatchObject({ before: null, after: 'Droit close' })
    await admin.patch(`${users}/${id}`, { secondaryGroups: { add: [archive] } })
    const undo = await unwritten(() => admin.post(`${changes}/${answer.body.changeId}/undo`))
    expect([undo.status, undo.body.code]).toEqual([409, 'changedSince'])
  })

  it('give back the dates of a main group that was replaced', async () => {
    const id = await newPerson()
    const until = inDays(20)
    await admin.patch(`${users}/${id}`, { primaryGroupUntil: until })
    const moved = await admin.patch(`${users}/${id}`, { primaryGroup: erp, primaryGroupUntil: until })
    await admin.post(`${changes}/${moved.body.changeId}/undo`)
    const { body } = await admin.get(`${users}/${id}`)
    expect([body.primaryGroup.id, body.primaryGroupUntil]).toEqual([own.groups.staff, until])
  })

  it('hold from the first to the last day that can be written', async () => {
    const id = await newPerson()
    const ever = { from: '0000-01-01T00:00:00+14:00', until: '9999-12-31T23:59:59-14:00' }
    const answer = await admin.patch(`${users}/${id}`, { secondaryGroups: [{ id: erp, ...ever }] })
    expect([answer.status, (await held(id)).length]).toEqual([200, 1])
  })

  it('change nothing when all of it is so already', async () => {
    const id = await newPerson()
    const values = { secondaryGroups: [erp], permissions: [{ application: 'erp', permission: 'close' }] }
    await admin.patch(`${users}/${id}`, values)
    const answer = await unwritten(() => admin.patch(`${users}/${id}`, values))
    expect([answer.status, answer.body.changeId, answer.body.applied]).toEqual([200, null, []])
  })

  it('C11: tell the person, in words without their values', async () => {
    const email = 'prevenue@mairie.example'
    const id = await newPerson({ email })
    await admin.patch(`${users}/${id}`, { secondaryGroups: [erp] })
    const [letter] = await test.outbox.lettersTo(email)
    expect(letter?.subject).toContain('Vos droits ont été modifiés')
  })
})

describe('for many people', () => {
  it('gives each item its own result, and adds and removes without touching the rest', async () => {
    const [first, second] = [await newPerson(), await newPerson()]
    await admin.patch(`${users}/${first}`, { secondaryGroups: [archive] })
    const values = { secondaryGroups: { add: [erp], remove: [archive] } }
    const items = [first, own.id, second, own.adminId].map((target) => ({ kind: 'user.rights', target, values }))
    items.push({ kind: 'user.rights', target: second, values: { secondaryGroups: { add: [own.id], remove: [] } } })
    const { results } = (await admin.post(`${changes}/batch`, { changes: items })).body
    expect(results.map(({ status }: { status: number }) => status)).toEqual([200, 404, 200, 200, 422])
    expect((await held(first)).map((row) => row.group_id)).toEqual([erp])
  })

  it('C1: gives the same rights as somebody else, dates too, and takes it back', async () => {
    const [source, target] = [await newPerson(), await newPerson()]
    const until = inDays(60)
    await admin.patch(`${users}/${source}`, {
      primaryGroup: archive,
      primaryGroupUntil: until,
      secondaryGroups: [{ id: erp, until }],
      permissions: [{ application: 'erp', permission: 'close' }],
      companies: [{ id: nord, level: 'all' }],
    })
    const copy = { kind: 'user.rights.copy', target, values: { from: source } }
    const answer = await admin.post(changes, copy)
    expect(answer.status).toBe(200)
    const comparison = await admin.get(
      `/organizations/${own.slug}/rights-comparison?of=users&left=${source}&right=${target}`,
    )
    expect([comparison.body.leftOnly, comparison.body.rightOnly]).toEqual([[], []])
    expect(comparison.body.both).toHaveLength(3)
    expect((await held(target))[0]?.valid_until).toEqual(new Date(until))
    expect((await admin.post(`${changes}/${answer.body.changeId}/undo`)).status).toBe(200)
    expect(await held(target)).toEqual([])
  })
})

describe('a group with a right that nobody declares any more', () => {
  it('is given all the same: what is gone gives nothing', async () => {
    const old = await addGroup(test, own, 'Ancienne', ['erp:read', 'partie:use'])
    const id = await newPerson()
    expect((await admin.patch(`${users}/${id}`, { secondaryGroups: [old] })).status).toBe(200)
    expect((await admin.patch(`${users}/${id}`, { primaryGroup: old })).status).toBe(200)
  })
})

describe('C12: an account that is deleted', () => {
  it('comes back with all it was given, its limits too', async () => {
    const id = await newPerson({ primaryGroup: own.groups.care })
    const until = inDays(70)
    await admin.patch(`${users}/${id}`, {
      primaryGroupUntil: until,
      secondaryGroups: [{ id: erp, until }],
      permissions: [{ application: 'erp', permission: 'close', from: inDays(2) }],
      companies: [{ id: nord, level: 'read' }],
      managedGroups: [own.groups.staff],
    })
    const before = (await admin.get(`${users}/${id}`)).body
    const deleted = await admin.delete(`${users}/${id}`)
    const undone = await admin.post(`${changes}/${deleted.body.changeId}/undo`)
    expect(undone.status).toBe(200)
    const { body } = await admin.get(`${users}/${id}`)
    for (const field of ['primaryGroup', 'primaryGroupUntil', 'secondaryGroups', 'permissions', 'managedGroups']) {
      expect([field, body[field]]).toEqual([field, before[field]])
    }
    expect(body.managedGroups).toHaveLength(1)
    expect(body.companies).toEqual(before.companies)
  })
})
