import { expect, it } from 'vitest'
import { promiseFacts } from './promise-facts.ts'

const day = 24 * 60
const open = {
  status: 'inProgress',
  decidedAt: null,
  dueAt: '2026-11-25T08:00:00.000Z',
  isOverdue: false,
  promise: { workingMinutes: day, remainingMinutes: day / 4, isPaused: false },
} as const

it('F5: the promise runs, pauses and passes', () => {
  expect(promiseFacts(open)).toEqual({ state: 'running', share: 0.75 })
  const paused = { ...open, status: 'waiting', dueAt: null, promise: { ...open.promise, isPaused: true } } as const
  expect(promiseFacts(paused)).toEqual({ state: 'paused', share: 0.75 })
  const late = { ...open, isOverdue: true, promise: { ...open.promise, remainingMinutes: -30 } }
  expect(promiseFacts(late)).toEqual({ state: 'late', share: 1 })
})

it('F5: once decided, the promise was kept or missed', () => {
  const over = { ...open, status: 'done', promise: { ...open.promise, remainingMinutes: null } } as const
  expect(promiseFacts({ ...over, decidedAt: '2026-11-24T08:00:00.000Z' })).toEqual({ state: 'kept', share: null })
  expect(promiseFacts({ ...over, decidedAt: '2026-11-26T08:00:00.000Z' })).toEqual({ state: 'missed', share: null })
  expect(promiseFacts({ ...over, dueAt: null, decidedAt: '2026-11-26T08:00:00.000Z' }).state).toBe('decided')
})
