import type { Group } from '../../../contract/group-shapes.ts'
import type { OrganizationApplication, PermissionRef } from '../../../contract/rights-shapes.ts'

/** What is to change in groups, not saved yet: by group, the rights (`application:permission`) to add and to take away. */
export type GroupsDraft = Readonly<Record<string, { add: readonly string[]; remove: readonly string[] }>>

/** How a cell stands: what is held or not, and what the draft makes of it. */
export type CellState = 'held' | 'none' | 'added' | 'removed'

const rightOf = ({ application, permission }: PermissionRef): string => `${application}:${permission}`

/** Takes a right as `application:permission`; returns it as the API wants it. */
export function refOf(right: string): PermissionRef {
  const colon = right.indexOf(':')
  return { application: right.slice(0, colon), permission: right.slice(colon + 1) }
}

/** The rights of a group today. */
export const heldBy = (group: Group): ReadonlySet<string> => new Set(group.permissions.map(rightOf))

/** Returns how the cell of a group and a right stands. */
export function cellState(held: ReadonlySet<string>, edits: GroupsDraft[string] | undefined, right: string): CellState {
  if (held.has(right)) return edits?.remove.includes(right) ? 'removed' : 'held'
  return edits?.add.includes(right) ? 'added' : 'none'
}

/** Returns the draft with one right of one group wanted or not; wanting what is there already is no edit. */
export function withCell(
  draft: GroupsDraft,
  group: { id: string; held: ReadonlySet<string> },
  right: string,
  isWanted: boolean,
): GroupsDraft {
  const edits = draft[group.id] ?? { add: [], remove: [] }
  const without = (rights: readonly string[]) => rights.filter((other) => other !== right)
  const isHeld = group.held.has(right)
  const add = isWanted && !isHeld ? [...without(edits.add), right] : without(edits.add)
  const remove = !isWanted && isHeld ? [...without(edits.remove), right] : without(edits.remove)
  const { [group.id]: _former, ...others } = draft
  return add.length + remove.length === 0 ? others : { ...others, [group.id]: { add, remove } }
}

/** How many rights a draft adds and takes away, over all groups. */
export function countEdits(draft: GroupsDraft): number {
  return Object.values(draft).reduce((sum, { add, remove }) => sum + add.length + remove.length, 0)
}

/**
 * Returns the groups of a draft whose change is the vendor's to decide: one right of theirs in it makes the whole group
 * wait. `asked` are the rights (`application:permission`) of the vendor.
 */
export function waitingGroups(draft: GroupsDraft, asked: ReadonlySet<string>): ReadonlySet<string> {
  const waits = ({ add, remove }: GroupsDraft[string]) => [...add, ...remove].some((right) => asked.has(right))
  return new Set(Object.entries(draft).flatMap(([id, edits]) => (waits(edits) ? [id] : [])))
}

/** Returns the rights that the vendor decides about, as `application:permission`. */
export function askedRights(applications: readonly OrganizationApplication[]): ReadonlySet<string> {
  return new Set(
    applications.flatMap(({ key, permissions }) =>
      permissions
        .filter(({ mode, mayGive }) => mode === 'request' && !mayGive)
        .map((permission) => rightOf({ application: key, permission: permission.key })),
    ),
  )
}

/** The rights a group would have with the draft. */
export function afterDraft(held: ReadonlySet<string>, edits: GroupsDraft[string] | undefined): ReadonlySet<string> {
  return new Set([...held, ...(edits?.add ?? [])].filter((right) => !edits?.remove.includes(right)))
}
