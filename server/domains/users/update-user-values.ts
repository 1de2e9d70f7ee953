import type { Named, UpdateUser } from '../../../contract/index.ts'
import type { Proposed } from '../changes/index.ts'
import type { EntryRow } from '../journal/index.ts'

/** The tags an account would carry: the full list given, or today's with some added and removed. */
export function wantedTags(current: string[], asked: UpdateUser['tags']): string[] {
  if (asked === undefined) return current
  if (Array.isArray(asked)) return [...new Set(asked)]
  const removed = new Set(asked.remove ?? [])
  return [...new Set([...current, ...(asked.add ?? [])])].filter((id) => !removed.has(id))
}

/** The change that gives an account back what it had before an entry. */
export function inverseOfUpdate(entry: EntryRow): Proposed | null {
  if (!entry.target_id || !entry.before) return null
  const values = Object.fromEntries(
    Object.entries(entry.before).map(([field, value]) => {
      if (field === 'primaryGroup') return [field, (value as Named | null)?.id ?? null]
      if (field === 'tags') return [field, (value as Named[]).map((tag) => tag.id)]
      return [field, value]
    }),
  )
  return { kind: 'user.update', target: entry.target_id, values }
}
