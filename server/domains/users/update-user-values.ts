import type { Named, UpdateUser } from '../../../contract/index.ts'
import type { Done, Proposed } from '../changes/index.ts'
import { formerDuties } from '../duties/index.ts'
import type { Snapshot } from '../journal/index.ts'

/** The tags an account would carry: the full list given, or today's with some added and removed. */
export function wantedTags(current: string[], asked: UpdateUser['tags']): string[] {
  if (asked === undefined) return current
  if (Array.isArray(asked)) return [...new Set(asked)]
  const removed = new Set(asked.remove ?? [])
  return [...new Set([...current, ...(asked.add ?? [])])].filter((id) => !removed.has(id))
}

/** An entry's fields but for the address that waits to be confirmed, which is no field of the account. */
export function withoutAwaited(snapshot: Snapshot | null): Snapshot {
  const { newEmail: _awaited, ...fields } = snapshot ?? {}
  return fields
}

/** An entry's fields but for the duties, which are compared value by value. */
export function withoutDuties(snapshot: Snapshot): Snapshot {
  const { duties: _apart, ...fields } = snapshot
  return fields
}

/** The change that gives an account back what it had before an entry; an address that waits is taken back with it. */
export function inverseOfUpdate(entry: Done): Proposed | null {
  if (!entry.target_id || !entry.before) return null
  // The status follows from what else is written; it is not written by itself.
  const { status: _follows, ...fields } = withoutAwaited(entry.before)
  if (Object.keys(fields).length === 0 && !entry.after?.newEmail) return null
  const values = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      if (field === 'primaryGroup' || field === 'contact') return [field, (value as Named | null)?.id ?? null]
      if (field === 'duties') return [field, formerDuties(entry)]
      if (field === 'tags') return [field, (value as Named[]).map((tag) => tag.id)]
      return [field, value]
    }),
  )
  return { kind: 'user.update', target: entry.target_id, values }
}
