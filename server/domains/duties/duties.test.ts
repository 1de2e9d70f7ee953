import { beforeAll, describe, expect, it } from 'vitest'
import type { WriteDuty } from '../../../contract/index.ts'
import type { Answer, Browser } from '../../testing/browser.ts'
import { registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let town: TestOrganization
let admin: Browser
let carer: Browser
const base = '/organizations/ville'
const label = (fr: string) => ({ fr, en: `${fr} (en)` })
const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const codes = ({ status, body }: Answer) => [status, ...(body.problems ?? []).map((one: { code: string }) => one.code)]

const duties = [
  { key: 'mission', kind: 'yesNo' as const, label: label('Responsable de mission') },
  { key: 'relay', kind: 'yesNo' as const, label: label('Alertes par le fournisseur'), editedBy: 'provider' as const },
  { key: 'call', kind: 'text' as const, label: label('À rappeler le soir'), editedBy: 'person' as const },
]

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  town = await test.organization('ville')
  admin = await test.signedIn(town)
  await registerSuiteApplication(test, provider, { key: 'alerte', duties })
  await registerSuiteApplication(test, provider, { key: 'cachee', duties, forAll: false })
  await test.user(town, { signInName: 'soin', primaryGroup: town.groups.care })
  carer = await test.signedIn(town, 'soin')
})

const declared = {
  key: 'badge',
  kind: 'choice',
  label: label('Badge'),
  options: [
    { key: 'none', label: label('Aucun') },
    { key: 'blue', label: label('Bleu') },
  ],
}

describe('C7: an organization declares a duty', () => {
  it('is refused to whoever may not change the settings', async () => {
    expect((await unwritten(() => carer.post(`${base}/duties`, declared))).status).toBe(403)
    expect((await unwritten(() => carer.patch(`${base}/duties/badge`, { editedBy: 'person' }))).status).toBe(403)
    expect((await unwritten(() => carer.delete(`${base}/duties/badge`))).status).toBe(403)
  })

  it('is refused where it makes no sense', async () => {
    const refused = async (values: object) =>
      codes(await unwritten(() => admin.post(`${base}/duties`, { ...declared, ...values })))
    expect(await refused({ options: [] })).toEqual([422, 'dutyOptionsNeeded'])
    expect(await refused({ kind: 'text' })).toEqual([422, 'dutyOptionsOnlyChoice'])
    const twice = [declared.options[0], declared.options[0]]
    expect(await refused({ options: twice })).toEqual([422, 'dutyOptionTwice'])
    expect(await refused({ editedBy: 'provider' })).toEqual([422, 'dutyByProvider'])
    expect(await refused({ editedBy: 'person', isSeenByPerson: false })).toEqual([422, 'dutyPersonMustSee'])
    expect(await refused({ key: 'Not a key' })).toEqual([400, 'invalid'])
    expect(await refused({ label: { fr: '', en: '' } })).toEqual([400, 'required', 'required'])
    for (const path of ['duties/nothing', 'duties/mission']) {
      expect([path, (await unwritten(() => admin.delete(`${base}/${path}`))).status]).toEqual([path, 404])
    }
  })

  it('is there from then on, changes, goes with a count of people, and comes back with what they had', async () => {
    expect((await admin.post(`${base}/duties`, declared)).status).toBe(201)
    expect(codes(await unwritten(() => admin.post(`${base}/duties`, declared)))).toEqual([422, 'dutyTaken'])
    const id = await test.user(town, { signInName: 'bleue' })
    await admin.patch(`${base}/users/${id}`, { duties: [{ application: null, key: 'badge', value: 'blue' }] })
    const fewer = { options: [declared.options[0], { key: 'red', label: label('Rouge') }] }
    expect(codes(await admin.patch(`${base}/duties/badge`, fewer))).toEqual([422, 'dutyOptionInUse'])
    expect((await admin.patch(`${base}/duties/badge`, { label: label('Badge d’accès') })).status).toBe(200)
    const gone = await admin.delete(`${base}/duties/badge`)
    expect(gone.body.applied.map(({ code }: { code: string }) => code)).toEqual(['duty.deleted', 'duty.valuesHidden'])
    expect((await admin.get(`${base}/users/${id}`)).body.duties).toEqual([])
    await admin.post(`${base}/changes/${gone.body.changeId}/undo`)
    expect((await admin.get(`${base}/users/${id}`)).body.duties).toMatchObject([
      { label: 'Badge d’accès', value: 'blue' },
    ])
  })
})

describe('C7, C8: the duties of an organization', () => {
  it('are its own and those of the applications it may use, with who may fill them in', async () => {
    const { items } = (await carer.get(`${base}/duties`)).body
    const told = items.map((duty: { application: string; key: string; mayEdit: boolean; userCount: number }) => [
      duty.application,
      duty.key,
      duty.mayEdit,
      duty.userCount,
    ])
    expect(told).toEqual([
      [null, 'badge', true, 1],
      ['alerte', 'mission', true, 0],
      ['alerte', 'relay', false, 0],
      ['alerte', 'call', true, 0],
    ])
  })
})

describe('C7, C8: what somebody answers for', () => {
  const of = (key: string, value: WriteDuty['value'], application: string | null = 'alerte') => ({
    application,
    key,
    value,
  })

  it('is refused where it is unknown, the vendor’s, no such value, or given twice', async () => {
    const id = await test.user(town, { signInName: 'refusee' })
    const refused = async (...values: object[]) =>
      codes(await unwritten(() => admin.patch(`${base}/users/${id}`, { duties: values })))
    expect(await refused(of('nothing', true))).toEqual([422, 'dutyUnknown'])
    expect(await refused(of('mission', true, 'cachee'))).toEqual([422, 'dutyUnknown'])
    expect(await refused(of('mission', true, null))).toEqual([422, 'dutyUnknown'])
    expect(await refused(of('relay', true))).toEqual([403, 'dutyNotYours'])
    for (const value of ['yes', 'true', '2026-11-22'])
      expect(await refused(of('mission', value))).toEqual([422, 'dutyValue'])
    expect(await refused(of('badge', 'green', null))).toEqual([422, 'dutyValue'])
    expect(await refused(of('mission', true), of('mission', false))).toEqual([422, 'dutyTwice'])
    expect(await refused({ application: 'alerte', key: 'mission', value: { a: 1 } })).toEqual([400, 'invalid'])
    const created = { signInName: 'neuve', firstName: 'A', lastName: 'B', duties: [of('relay', true)] }
    expect(codes(await unwritten(() => admin.post(`${base}/users`, created)))).toEqual([403, 'dutyNotYours'])
  })

  it('is stored, told in words, written in the journal, and taken back', async () => {
    const values = { signInName: 'responsable', firstName: 'Rose', lastName: 'P', duties: [of('mission', true)] }
    const { targetId: id } = (await admin.post(`${base}/users`, values)).body
    const { body: changed } = await admin.patch(`${base}/users/${id}`, {
      duties: [of('mission', null), of('call', 'après 19 h'), of('relay', null)],
    })
    const told = {
      application: 'alerte',
      key: 'call',
      label: 'À rappeler le soir',
      value: 'après 19 h',
      text: 'après 19 h',
    }
    expect(changed.user.duties).toEqual([told])
    const { items } = (await admin.get(`${base}/journal?target=${id}`)).body
    expect(items[0].changes).toEqual([
      {
        field: 'duties',
        label: 'Responsabilités',
        before: 'Responsable de mission\u00a0: Oui',
        after: 'À rappeler le soir\u00a0: après 19 h',
      },
    ])
    const same = await unwritten(() => admin.patch(`${base}/users/${id}`, { duties: [of('call', 'après 19 h')] }))
    expect([same.status, same.body.changeId]).toEqual([200, null])
    expect((await admin.post(`${base}/changes/${changed.changeId}/undo`)).status).toBe(200)
    expect((await admin.get(`${base}/users/${id}`)).body.duties).toMatchObject([
      { key: 'mission', value: true, text: 'Oui' },
    ])
  })

  it('comes back with an account that was deleted', async () => {
    const values = { signInName: 'revenante', firstName: 'R', lastName: 'V', duties: [of('mission', true)] }
    const { targetId: id } = (await admin.post(`${base}/users`, values)).body
    const { changeId } = (await admin.delete(`${base}/users/${id}`)).body
    expect((await admin.post(`${base}/changes/${changeId}/undo`)).status).toBe(200)
    expect((await admin.get(`${base}/users/${id}`)).body.duties).toMatchObject([{ key: 'mission', value: true }])
  })
})

describe('C7: one’s own duties', () => {
  it('are seen as far as they are shown, and filled in as far as one is asked', async () => {
    const own = carer
    const { items } = (await own.get('/me/duties')).body
    expect(items.map(({ key, mayEdit }: { key: string; mayEdit: boolean }) => [key, mayEdit])).toEqual([
      ['badge', false],
      ['mission', false],
      ['relay', false],
      ['call', true],
    ])
    const write = (key: string, value: unknown) =>
      own.patch('/me/duties', { duties: [{ application: 'alerte', key, value }] })
    expect(codes(await unwritten(() => write('mission', true)))).toEqual([403, 'dutyNotYours'])
    expect(codes(await unwritten(() => write('nothing', true)))).toEqual([422, 'dutyUnknown'])
    expect(codes(await unwritten(() => write('call', true)))).toEqual([422, 'dutyValue'])
    expect((await unwritten(() => test.stranger().get('/me/duties'))).status).toBe(401)
    const { body } = await write('call', 'jamais')
    expect(body.items.at(-1)).toMatchObject({ key: 'call', value: 'jamais' })
  })
})
