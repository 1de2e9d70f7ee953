import type { PatchUser } from '../../../contract/user-shapes.ts'
import type { DraftDuty, UserDraft } from './user-draft.ts'

type Edits = Partial<UserDraft>

const rightsFields = [
  'primaryGroup',
  'primaryGroupFrom',
  'primaryGroupUntil',
  'secondaryGroups',
  'permissions',
  'mainCompany',
  'companies',
  'allCompaniesLevel',
  'managedGroups',
] as const satisfies readonly (keyof UserDraft & keyof PatchUser)[]

function difference<Item extends { id: string }>(before: readonly Item[], after: readonly Item[]) {
  const isSame = (left: Item) => (right: Item) => JSON.stringify(left) === JSON.stringify(right)
  return {
    add: after.filter((item) => !before.some(isSame(item))),
    remove: before.filter(({ id }) => !after.some((item) => item.id === id)).map(({ id }) => id),
  }
}

function changedDuties(before: readonly DraftDuty[], after: readonly DraftDuty[]) {
  const isOf = (left: DraftDuty) => (right: DraftDuty) =>
    left.application === right.application && left.key === right.key
  const changed = after.filter((duty) => before.find(isOf(duty))?.value !== duty.value)
  const cleared = before.filter((duty) => !after.some(isOf(duty)))
  return [...changed, ...cleared.map((duty) => ({ ...duty, value: null }))]
}

/**
 * Takes the account's draft as it was and the edits; returns the body of `PATCH /users/{id}`: lists as what is added
 * and removed, so that what somebody else changed meanwhile stays.
 */
export function valuesOfEdits(base: UserDraft, edits: Edits): PatchUser {
  const { secondaryGroups, permissions, companies, managedGroups, duties, ...plain } = edits
  return {
    ...plain,
    ...(permissions !== undefined && { permissions: { add: [...permissions.add], remove: [...permissions.remove] } }),
    ...(secondaryGroups !== undefined && { secondaryGroups: difference(base.secondaryGroups, secondaryGroups) }),
    ...(companies !== undefined && { companies: difference(base.companies, companies) }),
    ...(managedGroups !== undefined && { managedGroups: managedGroups === null ? null : [...managedGroups] }),
    ...(duties !== undefined && { duties: changedDuties(base.duties, duties) }),
  }
}

/** Takes a body of PATCH; returns its two halves: the account's own fields and its rights, null where untouched. */
export function halvesOf(values: PatchUser): { own: PatchUser | null; rights: PatchUser | null } {
  const isRight = (field: string) => (rightsFields as readonly string[]).includes(field)
  const half = (wanted: boolean) => {
    const entries = Object.entries(values).filter(([field]) => isRight(field) === wanted)
    return entries.length === 0 ? null : (Object.fromEntries(entries) as PatchUser)
  }
  return { own: half(false), rights: half(true) }
}
