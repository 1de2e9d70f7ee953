import { describe, expect, it } from 'vitest'
import type { TicketLine } from '../../../contract/ticket-shapes.ts'
import { groupPairs, isOffTable, pairLines, stateOf } from './line-pairs.ts'

const sites = { key: 'sites', name: 'Chantiers', icon: 'tools', color: 'amber' }

function line(id: string, change: Partial<TicketLine> = {}): TicketLine {
  return {
    id,
    what: 'permission',
    action: 'add',
    application: sites,
    permission: id,
    name: id,
    detail: null,
    isByHand: false,
    managedIn: null,
    state: 'asked',
    note: null,
    ...change,
  }
}

describe('F9: what was asked beside what the vendor made of it', () => {
  it('is the same where nothing was adjusted', () => {
    expect(pairLines([line('close')], null).map(({ change }) => change)).toEqual(['same'])
  })

  it('tells what was changed, left out and added, and what stayed', () => {
    const asked = [line('validate'), line('close', { detail: 'both companies' }), line('delete')]
    const adjusted = [line('validate'), line('close', { detail: 'one company' }), line('see')]
    const pairs = pairLines(asked, adjusted)
    expect(pairs.map(({ line: { id }, change }) => [id, change])).toEqual([
      ['validate', 'same'],
      ['close', 'changed'],
      ['delete', 'dropped'],
      ['see', 'added'],
    ])
    expect(pairs[1]?.asked?.detail).toBe('both companies')
    expect(pairs[3]?.asked).toBeNull()
  })

  it('keeps the lines of an application together, in the order in which they were asked', () => {
    const lines = [line('a'), line('g', { application: null, what: 'secondaryGroup' }), line('b')]
    const groups = groupPairs(pairLines(lines, null))
    expect(groups.map(({ key, pairs }) => [key, pairs.length])).toEqual([
      ['sites', 2],
      ['', 1],
    ])
  })
})

describe('F5: the word that stands on a line', () => {
  const open = { status: 'open', decidedAt: null, appliedAt: null } as const
  const at = '2026-11-20T09:00:00.000Z'

  it('is what was decided, or that it has been applied', () => {
    expect(stateOf({ state: 'asked' }, open)).toBe('asked')
    expect(stateOf({ state: 'approved' }, { status: 'done', decidedAt: at, appliedAt: at })).toBe('applied')
    expect(stateOf({ state: 'asked' }, { status: 'inProgress', decidedAt: at, appliedAt: null })).toBe('approved')
    expect(stateOf({ state: 'refused' }, { status: 'done', decidedAt: at, appliedAt: at })).toBe('refused')
    expect(stateOf({ state: 'couldNot' }, { status: 'done', decidedAt: at, appliedAt: at })).toBe('couldNot')
  })

  it('is the end of the whole request where nothing of it is done', () => {
    expect(stateOf({ state: 'asked' }, { status: 'refused', decidedAt: at, appliedAt: null })).toBe('refused')
    expect(stateOf({ state: 'asked' }, { status: 'withdrawn', decidedAt: null, appliedAt: null })).toBe('withdrawn')
  })

  it('fades where nothing comes of it', () => {
    const [pair] = pairLines([line('a', { state: 'couldNot' })], null)
    const [kept] = pairLines([line('a', { state: 'approved' })], null)
    const done = { status: 'done', decidedAt: at, appliedAt: at } as const
    expect(pair && isOffTable(pair, done)).toBe(true)
    expect(kept && isOffTable(kept, done)).toBe(false)
    expect(kept && isOffTable(kept, { ...done, status: 'refused' })).toBe(true)
  })
})
