import { expect, test } from 'vitest'
import type { User } from '../../../../contract/user-shapes.ts'
import {
  addToGroup,
  changeTags,
  giveRights,
  removeFromGroup,
  sameRightsAs,
  setCompanyLevel,
  setMainGroup,
  takeRights,
} from './bulk-edits.ts'

const write = { application: 'alerte', permission: 'write' }
const read = { application: 'alerte', permission: 'read' }
const until = '2027-01-01T00:00:00.000Z'
const user = {
  id: 'camille',
  primaryGroup: { id: 'main', name: 'Astreinte' },
  secondaryGroups: [{ id: 'second', name: 'Appui', from: null, until }],
  permissions: [{ ...write, from: null, until: null }],
  companies: [{ id: 'city', name: 'Ville', level: 'read', isMain: true }],
  tags: [{ id: 'field', name: 'Terrain' }],
} as unknown as User

test('who is in the group keeps their dates; who is not enters', () => {
  expect(addToGroup('second').valuesFor(user)).toBeNull()
  expect(addToGroup('third').valuesFor(user)).toEqual({ secondaryGroups: { add: ['third'] } })
  expect(removeFromGroup('third').valuesFor(user)).toBeNull()
  expect(removeFromGroup('second').valuesFor(user)).toEqual({ secondaryGroups: { remove: ['second'] } })
})

test('another main group begins without dates', () => {
  expect(setMainGroup('main').valuesFor(user)).toBeNull()
  expect(setMainGroup('other').valuesFor(user)).toEqual({
    primaryGroup: 'other',
    primaryGroupFrom: null,
    primaryGroupUntil: null,
  })
})

test('only the rights that are missing are given, only those held singly are taken', () => {
  expect(giveRights([write], null).valuesFor(user)).toBeNull()
  expect(giveRights([write, read], null).valuesFor(user)).toEqual({ permissions: { add: [{ ...read, until: null }] } })
  expect(giveRights([write], until).valuesFor(user)).toEqual({ permissions: { add: [{ ...write, until }] } })
  expect(takeRights([read]).valuesFor(user)).toBeNull()
  expect(takeRights([read, write]).valuesFor(user)).toEqual({ permissions: { remove: [write] } })
})

test('B12: a level on a company is given, changed and taken away', () => {
  expect(setCompanyLevel('city', 'read').valuesFor(user)).toBeNull()
  expect(setCompanyLevel('city', 'all').valuesFor(user)).toEqual({ companies: { add: [{ id: 'city', level: 'all' }] } })
  expect(setCompanyLevel('city', null).valuesFor(user)).toEqual({ companies: { remove: ['city'] } })
  expect(setCompanyLevel('water', null).valuesFor(user)).toBeNull()
})

test('B9: tags are added and taken; nobody is given their own rights', () => {
  expect(changeTags(['field'], true).valuesFor(user)).toBeNull()
  expect(changeTags(['field', 'new'], true).valuesFor(user)).toEqual({ tags: { add: ['new'] } })
  expect(changeTags(['field', 'new'], false).valuesFor(user)).toEqual({ tags: { remove: ['field'] } })
  expect(sameRightsAs('camille').valuesFor(user)).toBeNull()
  expect(sameRightsAs('daniel').valuesFor(user)).toEqual({ from: 'daniel' })
})
