/** One way by which somebody holds a permission, from when until when. */
export interface Path {
  application: string
  permission: string
  source: 'primary' | 'secondary' | 'single'
  groupId: string | null
  from: Date | null
  until: Date | null
}

/** From when until when something holds; null: since ever, for ever. */
export interface Dates {
  from: Date | null
  until: Date | null
}

/** What a group gives its member, as paths. Its permissions are written `application:permission`. */
export function pathsOfGroup(
  group: { id: string; permissions: readonly string[] },
  source: 'primary' | 'secondary',
  dates: Dates,
): Path[] {
  return group.permissions.map((written) => {
    const colon = written.indexOf(':')
    const [application, permission] = [written.slice(0, colon), written.slice(colon + 1)]
    return { application, permission, source, groupId: group.id, ...dates }
  })
}

/** The key of a path's permission: `application:permission`. */
export const permissionOf = (path: Pick<Path, 'application' | 'permission'>): string =>
  `${path.application}:${path.permission}`

type Interval = [start: number, end: number]

/** The moments that intervals cover together, as the fewest intervals in order. Milliseconds since the epoch. */
function joined(intervals: Interval[]): Interval[] {
  const all = intervals.filter(([start, end]) => start < end).sort((one, other) => one[0] - other[0])
  const result: Interval[] = []
  for (const [start, end] of all) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

/** Whether the first cover every moment of the second. */
const covers = (wide: Interval[], narrow: Interval[]): boolean =>
  narrow.every(([start, end]) => wide.some((interval) => interval[0] <= start && end <= interval[1]))

const intervalsOf = (paths: readonly Path[], now: number): Interval[] =>
  joined(
    paths.map(({ from, until }) => [
      Math.max(from?.getTime() ?? now, now),
      until?.getTime() ?? Number.POSITIVE_INFINITY,
    ]),
  )

/** What becomes of a permission between two states: held at some moment to come that it was not, or the other way. */
export interface Movement {
  permission: string
  isGained: boolean
  isLost: boolean
}

/**
 * Compares two states of somebody's paths, permission by permission, over all the time from `now` on. A permission
 * that is held by another path at the same moments has not moved: only what really changes is decided about.
 */
export function movements(before: readonly Path[], after: readonly Path[], now: Date): Movement[] {
  const [left, right] = [Map.groupBy(before, permissionOf), Map.groupBy(after, permissionOf)]
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((permission) => {
    const had = intervalsOf(left.get(permission) ?? [], now.getTime())
    const has = intervalsOf(right.get(permission) ?? [], now.getTime())
    const [isGained, isLost] = [!covers(had, has), !covers(has, had)]
    return isGained || isLost ? [{ permission, isGained, isLost }] : []
  })
}
