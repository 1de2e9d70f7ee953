import { describe, expect, it } from 'vitest'
import type { EffectivePermission, OrganizationApplication, RightsSource } from '../../../../contract/rights-shapes.ts'
import { rightsByApplication, rightsToEdit } from './effective-lines.ts'
import { withoutPath } from './without-path.ts'

const path = (values: Partial<RightsSource>): RightsSource => ({
  kind: 'group',
  group: null,
  isPrimary: false,
  from: null,
  until: null,
  isCurrent: true,
  givenBy: null,
  givenAt: null,
  ticketId: null,
  ticketNumber: null,
  ...values,
})
const duty = path({ group: { id: 'duty', name: 'Astreinte' }, isPrimary: true })
const winter = path({ group: { id: 'winter', name: 'Viabilité hivernale' } })
const single = path({ kind: 'single' })
const right = (permission: string, ...sources: RightsSource[]): EffectivePermission => ({
  application: 'alerte',
  permission,
  mode: 'give',
  isCurrent: true,
  sources,
})
const words = (key: string, mode: 'give' | 'view' = 'give') => ({
  key,
  name: key,
  description: null,
  section: null,
  mode,
  managedIn: mode === 'view' ? { name: 'Contacts', url: null } : null,
  mayGive: true,
})
const alerte: OrganizationApplication = {
  key: 'alerte',
  name: 'Alerte',
  description: '',
  icon: 'bell',
  color: 'pine',
  url: '',
  promiseHours: 27,
  sections: [],
  permissions: [words('trigger'), words('write'), words('read')],
}

describe('rightsByApplication', () => {
  it('tells what the edit adds and removes, in the order of the application', () => {
    const [rights] = rightsByApplication([alerte], [right('read', duty)], [right('write', winter)])
    expect(rights?.lines.map(({ permission, change }) => [permission.key, change])).toEqual([
      ['write', 'added'],
      ['read', 'removed'],
    ])
    expect(rights).toMatchObject({ countBefore: 1, countAfter: 1, managedIn: null })
  })

  it('F7: names the place where all of it is managed', () => {
    const contacts = { ...alerte, permissions: [words('read', 'view')] }
    expect(rightsByApplication([contacts], [right('read', single)], [right('read', single)])[0]?.managedIn).toEqual({
      name: 'Contacts',
    })
  })
})

describe('rightsToEdit', () => {
  it('takes groups as they will be and single rights as they are', () => {
    const before = [right('write', duty, single)]
    const after = [right('write', winter), right('read', winter)]
    expect(rightsToEdit(before, after)).toEqual([right('write', winter, single), right('read', winter)])
  })
})

describe('withoutPath', () => {
  const effective = [right('trigger', duty, single), right('write', duty), right('read', duty, winter)]

  it('the right stays by its other path, and what only this group gives goes', () => {
    expect(withoutPath(effective[0] as EffectivePermission, duty, effective)).toEqual({
      stays: true,
      alsoLost: [effective[1]],
    })
  })

  it('a single right takes nothing else with it', () => {
    expect(withoutPath(effective[0] as EffectivePermission, single, effective)).toEqual({ stays: true, alsoLost: [] })
  })

  it('the only path takes the right with it', () => {
    expect(withoutPath(effective[1] as EffectivePermission, duty, effective).stays).toBe(false)
  })
})

describe('F6: requests', () => {
  const asked = { ...words('far'), mode: 'request' as const, mayGive: false }
  const suite = [{ ...alerte, permissions: [...alerte.permissions, asked] }]
  const ticket = { id: 't', number: '2026-0418', kind: 'user.rights', permissions: ['alerte:far'] }

  it('shows a right that was asked for and is not held, without counting it', () => {
    const held = [right('trigger', duty)]
    const [rights] = rightsByApplication(suite, held, held, [ticket])
    expect(rights?.lines.at(-1)).toMatchObject({ permission: asked, pending: ticket, change: null })
    expect(rights).toMatchObject({ countBefore: 1, countAfter: 1 })
  })

  it('tells a right that an edit asks for from one that it gives', () => {
    const [rights] = rightsByApplication(suite, [], [right('trigger', single), right('far', single)])
    expect(rights?.lines.map(({ isAsked }) => isAsked)).toEqual([false, true])
  })
})
