import { expect, test } from 'vitest'
import type { PendingTicket } from '../../../contract/user-shapes.ts'
import { kindOfPending, pendingIn, pendingOnAccount, pendingRight } from './pending.ts'

const rights: PendingTicket = { id: 'a', number: '2026-0001', kind: 'user.rights', permissions: ['alerte:write'] }
const leaving: PendingTicket = { id: 'b', number: '2026-0002', kind: 'user.deactivate', permissions: [] }
const groups: PendingTicket = { id: 'c', number: '2026-0003', kind: 'user.rights', permissions: [] }
const write = { application: 'alerte', permission: 'write' }

test('F6: the line and the cell of what is asked for find their request', () => {
  expect(pendingRight([leaving, rights], write)).toBe(rights)
  expect(pendingRight([leaving, rights], { ...write, permission: 'read' })).toBeNull()
  expect(pendingIn([rights], 'alerte')).toBe(rights)
  expect(pendingIn([rights], 'alert')).toBeNull()
})

test('F8: the end of the row shows what no cell shows, a deactivation first', () => {
  expect(pendingOnAccount([rights])).toBeNull()
  expect(pendingOnAccount([groups, leaving])).toBe(leaving)
  expect(pendingOnAccount([rights, groups])).toBe(groups)
})

test('a request of a kind that has no words of its own is a change', () => {
  expect(kindOfPending(leaving)).toBe('deactivate')
  expect(kindOfPending({ kind: 'user.update' })).toBe('change')
})
