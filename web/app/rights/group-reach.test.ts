import { expect, test } from 'vitest'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import { groupReach } from './group-reach.ts'

const right = (key: string, mode: 'give' | 'request' | 'view', mayGive: boolean) => ({
  ...{ key, mode, mayGive, name: key },
  description: null,
  section: null,
  managedIn: null,
})
const application: OrganizationApplication = {
  ...{ key: 'alerte', name: 'Alerte', description: '', icon: 'bell', color: 'pine', url: '', promiseHours: 24 },
  sections: [],
  permissions: [right('read', 'give', true), right('write', 'give', false), right('far', 'request', false)],
}
const group = (mayGive: boolean, ...keys: string[]) => ({
  mayGive,
  permissions: keys.map((permission) => ({ application: 'alerte', permission })),
})

test('F6: a group with a right that the vendor decides about is asked for as a whole', () => {
  expect(groupReach(group(true, 'read'), [application])).toBe('give')
  expect(groupReach(group(false, 'read', 'far'), [application])).toBe('ask')
})

test('a group with a right that one may neither give nor ask for is out of reach', () => {
  expect(groupReach(group(false, 'write', 'far'), [application])).toBe('beyond')
  expect(groupReach(group(false, 'read'), [application])).toBe('beyond')
  expect(groupReach(group(false, 'unknown'), [application])).toBe('beyond')
})
