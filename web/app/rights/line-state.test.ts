import { expect, test } from 'vitest'
import type { EffectivePermission, RightsSource } from '../../../contract/rights-shapes.ts'
import { type CataloguePermission, countDecided, isChangeable, lineState } from './line-state.ts'
import { emptyDraft } from './rights-draft.ts'

const permission: CataloguePermission = {
  key: 'write',
  name: 'Rédiger',
  description: null,
  section: null,
  mode: 'give',
  managedIn: null,
  mayGive: true,
}
const source: RightsSource = {
  kind: 'single',
  group: null,
  isPrimary: false,
  from: null,
  until: null,
  isCurrent: true,
  givenBy: null,
  givenAt: null,
  ticketId: null,
  ticketNumber: null,
}
const byGroup: RightsSource = { ...source, kind: 'group', group: { id: 'g', name: 'Astreinte' }, isPrimary: true }
const held = (...sources: RightsSource[]): EffectivePermission[] => [
  { application: 'alerte', permission: 'write', mode: 'give', isCurrent: true, sources },
]
const ref = { application: 'alerte', permission: 'write' }

test('what is held through a group alone is not ticked, and says which group', () => {
  const state = lineState('alerte', permission, held(byGroup), emptyDraft)
  expect(state).toMatchObject({ isTicked: false, single: null, change: null })
  expect(state.groups.map(({ group }) => group?.name)).toEqual(['Astreinte'])
})

test('a draft adds, removes and dates', () => {
  const until = '2027-01-01T00:00:00.000Z'
  expect(lineState('alerte', permission, [], { add: [ref], remove: [] })).toMatchObject({
    isTicked: true,
    change: 'added',
  })
  expect(lineState('alerte', permission, held(source), { add: [], remove: [ref] })).toMatchObject({
    isTicked: false,
    change: 'removed',
  })
  expect(lineState('alerte', permission, held(source), { add: [{ ...ref, until }], remove: [] })).toMatchObject({
    isTicked: true,
    change: 'dated',
    until,
  })
})

test('F7: what is managed elsewhere cannot be ticked; what the vendor decides can be asked for', () => {
  const kindOf = (changes: Partial<CataloguePermission>) =>
    lineState('alerte', { ...permission, ...changes }, held(source), emptyDraft)
  expect(kindOf({ mode: 'view', mayGive: false }).kind).toBe('view')
  expect(isChangeable(kindOf({ mode: 'view', mayGive: false }))).toBe(false)
  expect(kindOf({ mode: 'request', mayGive: false }).kind).toBe('request')
  expect(isChangeable(kindOf({ mode: 'request', mayGive: false }))).toBe(true)
  expect(kindOf({ mode: 'request', mayGive: true }).kind).toBe('give')
})

test('what one may not give one may take away', () => {
  const other = { ...permission, mayGive: false }
  expect(isChangeable(lineState('alerte', other, [], emptyDraft))).toBe(false)
  expect(isChangeable(lineState('alerte', other, held(source), emptyDraft))).toBe(true)
})

test('F6: what is asked for already waits for its answer', () => {
  const asked = { ...permission, mode: 'request', mayGive: false } as const
  const ticket = { id: 't', number: '2026-0418', kind: 'user.rights', permissions: ['alerte:write'] }
  const state = lineState('alerte', asked, [], emptyDraft, [ticket])
  expect(state.pending).toBe(ticket)
  expect(isChangeable(state)).toBe(false)
})

test('F6: a draft says how much of it is done now and how much waits', () => {
  const asked: CataloguePermission = { ...permission, key: 'far', mode: 'request', mayGive: false }
  const application = {
    ...{ key: 'alerte', name: 'Alerte', description: '', icon: 'bell', color: 'pine', url: '', promiseHours: 24 },
    sections: [],
    permissions: [permission, asked],
  }
  const far = { application: 'alerte', permission: 'far' }
  expect(countDecided([application], { add: [ref, far], remove: [] })).toEqual({ now: 1, waits: 1 })
  expect(countDecided([application], { add: [ref], remove: [far] })).toEqual({ now: 1, waits: 1 })
  expect(countDecided([application], emptyDraft)).toEqual({ now: 0, waits: 0 })
})
