import type { ChangeContext, Effect } from '../changes/index.ts'
import { findRequested, movements, type Path, permissionOf } from '../rights/index.ts'
import type { Holdings } from './holdings.ts'
import { pathsOf, type ResolvedRights } from './resolve-rights.ts'
import { type RightsUnit, unitsOf } from './rights-units.ts'
import type { RightsValues } from './wanted-holdings.ts'

/** A change of somebody's rights in two: what holds from now on, and the values of the change that waits. */
interface SplitRights {
  now: Holdings
  waits: RightsValues
  effects: Effect[]
}

interface Judging {
  today: Holdings
  before: Path[]
  resolved: ResolvedRights
  requested: ReadonlySet<string>
  /** Nothing of the rights is the organization's own to decide. */
  isAllRequested: boolean
}

/** Whether these holdings move, against today's, a right that the vendor decides about. */
function movesRequested({ before, resolved, requested }: Judging, holdings: Holdings): boolean {
  const moved = movements(before, pathsOf(holdings, resolved), resolved.now)
  return moved.some(({ permission }) => requested.has(permission))
}

/**
 * Takes as many parts of the change as the organization may do itself: each in turn, and again after the others, since a
 * right taken from one path may have come by another.
 */
function takeOwn(judging: Judging, units: RightsUnit[]): { now: Holdings; waiting: RightsUnit[] } {
  let now = judging.today
  let waiting = units
  for (let isMoving = true; isMoving && waiting.length > 0; ) {
    const left: RightsUnit[] = []
    for (const unit of waiting) {
      const next = unit.take(now)
      if (judging.isAllRequested || movesRequested(judging, next)) left.push(unit)
      else now = next
    }
    isMoving = left.length < waiting.length
    waiting = left
  }
  return { now, waiting }
}

/** The differences of several parts as values of one change. */
function valuesOf(units: RightsUnit[]): RightsValues {
  const values: Record<string, unknown> = {}
  for (const { field, add, remove, set } of units) {
    if (set) Object.assign(values, set)
    else {
      const list = (values[field] ?? { add: [], remove: [] }) as { add: unknown[]; remove: unknown[] }
      if (add !== undefined) list.add.push(add)
      if (remove !== undefined) list.remove.push(remove)
      values[field] = list
    }
  }
  return values as RightsValues
}

const countOf = (units: RightsUnit[], action: RightsUnit['action']) =>
  units.filter((unit) => unit.action === action).length

function effectsOf(units: RightsUnit[]): Effect[] {
  const counted = (code: string, count: number): Effect[] => (count > 0 ? [{ code, values: { count } }] : [])
  return [
    ...counted('rights.asksToGive', countOf(units, 'add')),
    ...counted('rights.asksToTake', countOf(units, 'remove')),
    ...counted('rights.asksToChange', countOf(units, 'change')),
  ]
}

/** F6: splits what somebody would have into what is given now and what waits for the vendor. Null when nothing waits. */
export async function splitRights(context: ChangeContext, resolved: ResolvedRights): Promise<SplitRights | null> {
  const { today, wanted } = resolved
  const units = unitsOf(today, wanted)
  const before = pathsOf(today, resolved)
  const known = new Set([...before, ...pathsOf(wanted, resolved)].map(permissionOf))
  const requested = await findRequested(context, [...known])
  const isAllRequested = context.authority.isDecidedByProvider
  const { now, waiting } = takeOwn({ today, before, resolved, requested, isAllRequested }, units)
  if (waiting.length === 0) return null
  return { now, waits: valuesOf(waiting), effects: effectsOf(waiting) }
}
