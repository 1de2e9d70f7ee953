import { isDeepStrictEqual } from 'node:util'
import type { Snapshot } from './journal-table.ts'

/** The fields that differ between two snapshots, on each side. Null when none does. */
export function differenceOf(before: Snapshot, after: Snapshot): { before: Snapshot; after: Snapshot } | null {
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  if (changed.length === 0) return null
  const pick = (from: Snapshot) => Object.fromEntries(changed.map((key) => [key, from[key]]))
  return { before: pick(before), after: pick(after) }
}

/** Whether something still is as a journal entry left it, for the fields that the entry names. */
export function isAsLeft(current: Snapshot, left: Snapshot | null): boolean {
  // What comes from jsonb has its keys in another order.
  return Object.entries(left ?? {}).every(([key, value]) => isDeepStrictEqual(current[key], value))
}
