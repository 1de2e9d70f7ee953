import { expect, test } from 'vitest'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import { partsOf } from './matrix-rows.ts'
import { type Described, sentenceAbout } from './plain-words.ts'

const permission = (key: string, section: string): OrganizationApplication['permissions'][number] => ({
  ...{ key, name: key.toUpperCase(), description: null, section, mode: 'give', managedIn: null, mayGive: true },
})
const keys = ['a1', 'a2', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3']
const alerts: OrganizationApplication = {
  ...{ key: 'alertes', name: 'Alertes', description: '', icon: 'bell', color: 'red', url: '', promiseHours: 27 },
  sections: ['a', 'b', 'c'].map((key) => ({ key, name: `Onglet ${key}` })),
  permissions: keys.map((key) => permission(key, key.charAt(0))),
}
const parts = partsOf([alerts])
const group = (name: string, ...rights: string[]): Described => ({
  ...{ id: name, name, rights: new Set(rights.map((right) => `alertes:${right}`)) },
})
const manager = group('Gestion', ...keys)

test('B14: everything and nothing are said as such', () => {
  expect(sentenceAbout(manager, [], parts)).toEqual({ says: 'everything' })
  expect(sentenceAbout(group('Presque', ...keys.slice(1)), [], parts)).toEqual({ says: 'allExcept', names: ['A1'] })
  expect(sentenceAbout(group('Vide'), [manager], parts)).toEqual({ says: 'nothing' })
})

test('C9: a group is told by what it lacks of another, or has besides', () => {
  const support = group('Appui', 'a1', 'a2', 'b1', 'b2', 'b3', 'c1')
  expect(sentenceAbout(support, [manager], parts)).toEqual({
    says: 'likeExcept',
    other: 'Gestion',
    names: ['C2', 'C3'],
  })
  expect(sentenceAbout(group('Plus', 'a1', 'a2', 'b1', 'b2', 'b3', 'c1', 'c2'), [support], parts)).toEqual({
    says: 'likeAnd',
    other: 'Appui',
    names: ['C2'],
  })
  expect(sentenceAbout(support, [{ ...support, name: 'Jumeau' }], parts)).toEqual({ says: 'sameAs', other: 'Jumeau' })
})

test('C9: otherwise by a short list, or tab by tab', () => {
  expect(sentenceAbout(group('Peu', 'a1', 'c1'), [manager], parts)).toEqual({ says: 'only', names: ['A1', 'C1'] })
  const lone = parts.concat(partsOf([{ ...alerts, key: 'autre' }]))
  expect(sentenceAbout(group('Moitié', 'a1', 'a2', 'b1', 'b2', 'b3'), [], lone)).toMatchObject({
    says: 'sections',
    whole: ['Onglet a', 'Onglet b'],
    partly: [],
  })
})
