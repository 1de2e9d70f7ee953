import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movements, type Path, permissionOf } from './path.ts'

const now = new Date('2026-11-22T10:00:00Z')
const dayMs = 86_400_000
const inDays = (days: number | null) => (days === null ? null : new Date(now.getTime() + days * dayMs))

const path = (permission: string, from: number | null = null, until: number | null = null): Path => ({
  application: 'alertes',
  permission,
  source: 'single',
  groupId: null,
  from: inDays(from),
  until: inDays(until),
})

describe('what moves between two states of somebody’s rights', () => {
  it('nothing, when another path gives the same at the same moments', () => {
    const group: Path = { ...path('trigger'), source: 'primary', groupId: 'a' }
    expect(movements([path('trigger')], [group], now)).toEqual([])
    expect(movements([path('trigger')], [path('trigger'), group], now)).toEqual([])
  })

  it('a right, when the path that stays ends earlier', () => {
    expect(movements([path('trigger')], [path('trigger', null, 3)], now)).toEqual([
      { permission: 'alertes:trigger', isGained: false, isLost: true },
    ])
    expect(movements([path('trigger', null, 3)], [path('trigger')], now)).toEqual([
      { permission: 'alertes:trigger', isGained: true, isLost: false },
    ])
  })

  it('nothing, when two paths join without a gap; a right, when there is one', () => {
    const whole = [path('trigger')]
    expect(movements(whole, [path('trigger', null, 5), path('trigger', 5, null)], now)).toEqual([])
    expect(movements(whole, [path('trigger', null, 5), path('trigger', 6, null)], now)).toHaveLength(1)
  })

  it('nothing of what lies in the past', () => {
    expect(movements([path('trigger', -9, -3)], [], now)).toEqual([])
    expect(movements([path('trigger', -9, null)], [path('trigger', -2, null)], now)).toEqual([])
  })

  it('the same as asking at every moment who holds what', () => {
    const day = fc.option(fc.integer({ min: -4, max: 8 }), { nil: null })
    const paths = fc.array(
      fc
        .tuple(fc.constantFrom('view', 'trigger'), day, day)
        .map(([permission, from, until]) => path(permission, from, until)),
      { maxLength: 6 },
    )
    const holds = (all: Path[], permission: string, at: number) =>
      all.some(
        (one) =>
          permissionOf(one) === permission &&
          (one.from?.getTime() ?? Number.NEGATIVE_INFINITY) <= at &&
          at < (one.until?.getTime() ?? Number.POSITIVE_INFINITY),
      )
    fc.assert(
      fc.property(paths, paths, (before, after) => {
        const found = new Map(movements(before, after, now).map((one) => [one.permission, one]))
        // All dates are whole days, so that the middle of each day and one moment past the last are all there is.
        const moments = Array.from({ length: 10 }, (_, index) => now.getTime() + (index + 0.5) * dayMs)
        for (const permission of ['alertes:view', 'alertes:trigger']) {
          const isGained = moments.some((at) => !holds(before, permission, at) && holds(after, permission, at))
          const isLost = moments.some((at) => holds(before, permission, at) && !holds(after, permission, at))
          expect({ isGained: false, isLost: false, ...found.get(permission) }).toMatchObject({ isGained, isLost })
        }
      }),
    )
  })
})
