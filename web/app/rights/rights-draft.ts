import type { PermissionRef, RightsSource } from '../../../contract/rights-shapes.ts'

/** A single right to be given; without `until` it has no end. */
export type AddedRight = PermissionRef & { until?: string | null }

/** What is to change in somebody's single rights, not saved yet: the value `permissions` of `user.rights`. */
export type RightsDraft = { readonly add: readonly AddedRight[]; readonly remove: readonly PermissionRef[] }

export const emptyDraft: RightsDraft = { add: [], remove: [] }

/** Says whether a draft would change nothing. */
export function isEmptyDraft({ add, remove }: RightsDraft): boolean {
  return add.length === 0 && remove.length === 0
}

/** Returns a test for the permission that `ref` points to. */
export function isRef({ application, permission }: PermissionRef): (other: PermissionRef) => boolean {
  return (other) => other.application === application && other.permission === permission
}

type Wanted = { isOn: boolean; until?: string | null }

/**
 * Returns `draft` with the single right `ref` wanted or not. `held` is how the person holds it singly today, null when
 * they do not: wanting what is there already, to the same day, is no change.
 */
export function withRight(
  draft: RightsDraft,
  ref: PermissionRef,
  held: Pick<RightsSource, 'until'> | null,
  { isOn, until = null }: Wanted,
): RightsDraft {
  const isSame = isRef(ref)
  const add = draft.add.filter((other) => !isSame(other))
  const remove = draft.remove.filter((other) => !isSame(other))
  const { application, permission } = ref
  if (!isOn) return held === null ? { add, remove } : { add, remove: [...remove, { application, permission }] }
  if (held !== null && held.until === until) return { add, remove }
  const added = until === null && held === null ? { application, permission } : { application, permission, until }
  return { add: [...add, added], remove }
}
