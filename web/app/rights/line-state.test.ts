import { expect, test } from 'vitest'
import type { EffectivePermission, RightsSource } from '../../../contract/rights-shapes.ts'
import { type CataloguePermission, isChangeable, lineState } from './line-state.ts'
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

test('F7: what is managed elsewhere or decided by the vendor cannot be ticked', () => {
  const kindOf = (changes: Partial<CataloguePermission>) =>
    lineState('alerte', { ...permission, ...changes }, held(source), emptyDraft)
  expect(kindOf({ mode: 'view', mayGive: false }).kind).toBe('view')
  expect(isChangeable(kindOf({ mode: 'view', mayGive: false }))).toBe(false)
  expect(isChangeable(kindOf({ mode: 'request', mayGive: false }))).toBe(false)
  expect(kindOf({ mode: 'request', mayGive: true }).kind).toBe('give')
})

test('what one may not give one may take away', () => {
  const other = { ...permission, mayGive: false }
  expect(isChangeable(lineState('alerte', other, [], emptyDraft))).toBe(false)
  expect(isChangeable(lineState('alerte', other, held(source), emptyDraft))).toBe(true)
})
