import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../../contract/journal-shapes.ts'
import { groupByDay, nameOfDay } from './days.ts'

const entryAt = (id: string, at: Date): JournalEntry => ({
  id,
  at: at.toISOString(),
  kind: 'user.update',
  category: 'accounts',
  via: 'console',
  actor: { id: null, name: 'Claire Le Goff' },
  target: null,
  sentence: [],
  changes: [],
  reason: null,
  note: null,
  canUndo: false,
  undoneBy: null,
  ticket: null,
})

describe('groupByDay', () => {
  it('starts a new day at local midnight', () => {
    const days = groupByDay([
      entryAt('c', new Date(2026, 10, 20, 0, 1)),
      entryAt('b', new Date(2026, 10, 19, 23, 59)),
      entryAt('a', new Date(2026, 10, 19, 8, 0)),
    ])
    expect(days.map((day) => day.entries.map((entry) => entry.id))).toEqual([['c'], ['b', 'a']])
  })
})

describe('nameOfDay', () => {
  const now = new Date(2026, 2, 1, 9, 0)

  it('knows today, and yesterday across a month', () => {
    expect(nameOfDay(new Date(2026, 2, 1).getTime(), 'fr', now).relation).toBe('today')
    expect(nameOfDay(new Date(2026, 1, 28).getTime(), 'fr', now).relation).toBe('yesterday')
    expect(nameOfDay(new Date(2026, 1, 27).getTime(), 'fr', now).relation).toBeUndefined()
  })

  it('adds the year when it is another one', () => {
    expect(nameOfDay(new Date(2025, 11, 31).getTime(), 'fr', now).date).toContain('2025')
  })
})
