import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp()
const base = '/provider/applications'
let provider: TestOrganization
let vendor: Browser

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
})

const names = (fr: string, en: string) => ({ fr, en })
const right = (key: string, more: object = {}) => ({ key, name: names(`Droit ${key}`, `Right ${key}`), ...more })
const duty = (key: string, more: object = {}) => ({ key, kind: 'yesNo', label: names('Astreinte', 'On call'), ...more })
const answer = (key: string) => ({ key, label: names(key, key) })
const values = (key: string, more: object = {}) => ({
  key,
  name: names('Alertes', 'Alerts'),
  description: names('Prévenir', 'Warn'),
  url: 'https://alertes.example/',
  ...more,
})
const elsewhere = { name: names('Espace partenaires', 'Partner portal'), url: 'https://partenaires.example/' }

const faulty: [string, object, string, string][] = [
  ['a section of nowhere', { permissions: [right('a', { section: 'b' })] }, '/permissions/0/section', 'sectionUnknown'],
  ['two sections of one key', { sections: [right('s'), right('s')] }, '/sections/1/key', 'sectionTwice'],
  ['two rights of one key', { permissions: [right('a'), right('a')] }, '/permissions/1/key', 'permissionTwice'],
  [
    'a right that is managed nobody knows where (F7)',
    { permissions: [right('a', { mode: 'view' })] },
    '/permissions/0/managedIn',
    'managedInNeeded',
  ],
  ['two fields of one key', { duties: [duty('d'), duty('d')] }, '/duties/1/key', 'dutyTwice'],
  ['a choice of nothing', { duties: [duty('d', { kind: 'choice' })] }, '/duties/0/options', 'dutyOptionsNeeded'],
  [
    'answers where there is nothing to choose',
    { duties: [duty('d', { options: [answer('a'), answer('b')] })] },
    '/duties/0/options',
    'dutyOptionsOnlyChoice',
  ],
  [
    'two answers of one key',
    { duties: [duty('d', { kind: 'choice', options: [answer('a'), answer('a')] })] },
    '/duties/0/options/1/key',
    'dutyOptionTwice',
  ],
  [
    'a field that somebody fills in without seeing it',
    { duties: [duty('d', { editedBy: 'person', isSeenByPerson: false })] },
    '/duties/0/isSeenByPerson',
    'dutyPersonMustSee',
  ],
]

describe('an application cannot declare', () => {
  it.each(faulty)('%s', async (_what, more, field, code) => {
    const refused = await unwritten(test.database, () => vendor.post(base, values('fautive', more)))
    expect([refused.status, refused.body.problems]).toMatchObject([422, [{ field, code }]])
    expect(refused.body.problems[0].message).not.toContain(code)
  })

  it('a mode or a kind that does not exist, or more than a screen can show', async () => {
    for (const more of [
      { permissions: [right('a', { mode: 'maybe' })] },
      { permissions: [right('A b')] },
      { duties: [duty('d', { kind: 'secret' })] },
      { permissions: [right('a', { mode: 'view', managedIn: { name: names('x', 'x'), url: 'javascript:alert(1)' } })] },
      { sections: Array.from({ length: 51 }, (_, index) => right(`s${index}`)) },
    ]) {
      expect((await unwritten(test.database, () => vendor.post(base, values('fautive', more)))).status).toBe(400)
    }
  })

  it('later, by leaving out a section that its rights stand in', async () => {
    const declared = { sections: [right('s')], permissions: [right('a', { section: 's' })] }
    const { targetId } = (await vendor.post(base, values('rubriques', declared))).body
    const refused = await unwritten(test.database, () => vendor.patch(`${base}/${targetId}`, { sections: [] }))
    expect(refused.body.problems).toMatchObject([{ field: '/permissions/0/section', code: 'sectionUnknown' }])
  })
})

describe('what an application declares (C7, C8, C9)', () => {
  const declared = {
    sections: [right('alertes'), right('carnet')],
    permissions: [
      right('trigger', { section: 'alertes', description: names('Envoyer', 'Send'), mode: 'request' }),
      right('constructor', { section: 'carnet', mode: 'view', managedIn: elsewhere }),
      right('loose'),
    ],
    duties: [
      duty('mission', { help: names('', ''), isSeenByProvider: true }),
      duty('zone', { kind: 'choice', options: [answer('nord'), answer('sud')], editedBy: 'person' }),
    ],
    forAll: false,
  }

  it('is kept and told as it was written, in its order', async () => {
    const { targetId } = (await vendor.post(base, values('alertes', declared))).body
    const { body } = await vendor.get(`${base}/${targetId}`)
    expect(body).toMatchObject(declared)
    expect(body.permissions[2]).toEqual({
      ...right('loose'),
      ...{ description: null, section: null, mode: 'give', managedIn: null },
    })
    expect((await vendor.get(base)).body.items).toContainEqual(body)
  })

  it('changes part by part, is told in the journal in words, and comes back by undoing', async () => {
    const { targetId } = (await vendor.post(base, values('annulable', declared))).body
    const before = (await vendor.get(`${base}/${targetId}`)).body
    const permissions = [right('trigger')]
    const changed = await vendor.patch(`${base}/${targetId}`, { permissions, duties: [], forAll: true })
    const after = (await vendor.get(`${base}/${targetId}`)).body
    expect(after).toMatchObject({ sections: before.sections, permissions, duties: [], forAll: true })
    const journal = `/organizations/${provider.slug}/journal?search=Alertes`
    const entry = (await vendor.get(journal)).body.items[0]
    expect(entry.changes).toContainEqual({
      field: 'permissions',
      label: 'Droits',
      before:
        'Droit trigger (l’éditeur décide), Droit constructor (géré ailleurs), Droit loose (l’organisation décide)',
      after: 'Droit trigger (l’organisation décide)',
    })
    await vendor.post(`/organizations/${provider.slug}/changes/${changed.body.changeId}/undo`)
    const { version: _version, updatedAt: _updatedAt, ...again } = (await vendor.get(`${base}/${targetId}`)).body
    expect(before).toMatchObject(again)
  })
})
