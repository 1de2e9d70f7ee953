import { expect, test } from 'vitest'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import type { TicketLine } from '../../../contract/ticket-shapes.ts'
import {
  adjustedChanges,
  hasAdjustments,
  noAdjustments,
  withAdjustment,
  withoutAdjustment,
} from './adjusted-changes.ts'
import { approval, emptyDecision, primaryAction, tallyOf, withChoice, withLineNote } from './decision-draft.ts'
import { afterDecision, neighbourOf } from './queue-order.ts'

const group = '0198c0de-0000-7000-8000-000000000001'
const other = '0198c0de-0000-7000-8000-000000000002'
const erp = { key: 'erp', name: 'ERP', icon: 'box', color: 'green' }

function line(id: string, part: Partial<TicketLine> = {}): TicketLine {
  const words = { name: id, detail: null, managedIn: null, note: null }
  return {
    id,
    what: 'permission',
    action: 'add',
    application: erp,
    permission: id,
    isByHand: false,
    state: 'asked',
    ...words,
    ...part,
  }
}

const close = line('close')
const sign = line('sign')
const takeAway = line('delete', { action: 'remove' })
const byHand = line('stock', { isByHand: true })

function ticket(part: Partial<DeskTicket>): DeskTicket {
  const checks = { mayAsk: true, isUnchanged: true, problems: [], changesSince: [] }
  return { kind: 'user.rights', lines: [close, sign, takeAway], adjustedLines: null, checks, ...part } as DeskTicket
}

test('F9: a decision names only the lines that are not simply approved', () => {
  const refused = withLineNote(withChoice(emptyDecision, 'sign', 'refuse'), sign, ' Pas lui ')
  expect(approval(ticket({}), refused)).toEqual({ lines: { sign: { decision: 'refuse', note: 'Pas lui' } } })
  const atOnce = { ...emptyDecision, isAtOnce: true, note: 'Voilà.' }
  expect(approval(ticket({}), atOnce)).toEqual({ lines: {}, note: 'Voilà.', effectiveAt: null })
})

test('F9: what changed since is accepted only where it was shown', () => {
  const checks = { mayAsk: true, isUnchanged: false, problems: [], changesSince: [] }
  expect(approval(ticket({ checks }), emptyDecision)).toEqual({ lines: {}, acceptChanges: true })
  expect(primaryAction(ticket({ checks }), emptyDecision, false)).toBe('anyway')
})

test('F9: the main button names its result', () => {
  const some = withChoice(emptyDecision, 'sign', 'refuse')
  const none = withChoice(withChoice(some, 'close', 'refuse'), 'delete', 'refuse')
  expect(primaryAction(ticket({}), emptyDecision, false)).toBe('approve')
  expect(primaryAction(ticket({}), emptyDecision, true)).toBe('approveAdjusted')
  expect(primaryAction(ticket({}), some, false)).toBe('approveSome')
  expect(primaryAction(ticket({}), none, false)).toBe('refuse')
  expect(primaryAction(ticket({ kind: 'question', lines: [] }), emptyDecision, false)).toBe('finish')
})

test('F9: a line set by hand waits for an answer', () => {
  const lines = [close, byHand]
  expect(tallyOf(lines, emptyDecision)).toMatchObject({ added: 1, applied: 1, open: 1 })
  expect(tallyOf(lines, withChoice(emptyDecision, 'stock', 'couldNot'))).toMatchObject({ added: 1, left: 1, open: 0 })
  const done = withChoice(emptyDecision, 'stock', 'done')
  expect(approval(ticket({ lines }), done)).toEqual({ lines: { stock: { decision: 'done' } } })
})

test('F9: a right adjusted to another one, with an end, leaves the rest as asked', () => {
  const add = [
    { application: 'erp', permission: 'close' },
    { application: 'erp', permission: 'sign' },
  ]
  const change = [
    { kind: 'user.rights', target: null, values: { permissions: { add, remove: [] }, primaryGroup: group } },
  ]
  const until = '2026-12-31T23:00:00.000Z'
  const wanted = withAdjustment(withAdjustment(noAdjustments, 'close', { until }), 'close', { permission: 'view' })
  const adjusted = adjustedChanges({ change, adjusted: null }, [close, sign], wanted)
  expect(adjusted).toEqual([
    {
      kind: 'user.rights',
      values: {
        permissions: { add: [{ application: 'erp', permission: 'view', until }, add[1]], remove: [] },
        primaryGroup: group,
      },
    },
  ])
  expect(hasAdjustments(withoutAdjustment(wanted, 'close'))).toBe(false)
})

test('F9: groups, companies, fields of a new account and further rights are adjusted too', () => {
  const rights = { primaryGroup: group, companies: [{ id: group, level: 'all' }], secondaryGroups: [group] }
  const change = [
    { kind: 'user.create', target: null, values: { firstName: 'Ana' } },
    { kind: 'user.rights', target: null, values: rights },
  ]
  const lines = [
    line('account', { what: 'account' }),
    line('primaryGroup', { what: 'primaryGroup' }),
    line(`company:${group}`, { what: 'company' }),
    line(`secondaryGroup:${group}`, { what: 'secondaryGroup' }),
  ]
  const adjustments = {
    lines: {
      account: { account: { firstName: 'Anaïs' } },
      primaryGroup: { group: other },
      [`company:${group}`]: { level: 'read' as const },
      [`secondaryGroup:${group}`]: { until: null },
    },
    added: [{ application: 'erp', permission: 'view' }],
  }
  const [account, given] = adjustedChanges({ change, adjusted: null }, lines, adjustments)
  expect(account?.values).toEqual({ firstName: 'Anaïs' })
  expect(given?.values).toEqual({
    primaryGroup: other,
    companies: [{ id: group, level: 'read' }],
    secondaryGroups: [{ id: group, until: null }],
    permissions: { add: [{ application: 'erp', permission: 'view' }] },
  })
})

test('F9: J and K stay inside the list, and after a decision the next ticket opens', () => {
  const ids = ['a', 'b', 'c']
  expect(neighbourOf(ids, undefined, 1)).toBe('a')
  expect(neighbourOf(ids, 'c', 1)).toBe('c')
  expect(neighbourOf(ids, 'b', -1)).toBe('a')
  expect(neighbourOf([], 'b', -1)).toBeUndefined()
  expect(afterDecision(ids, 'b')).toBe('c')
  expect(afterDecision(ids, 'c')).toBe('b')
  expect(afterDecision(['c'], 'c')).toBeUndefined()
})
