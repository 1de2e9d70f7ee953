import type { Db } from '../../platform/database/index.ts'
import { type FieldFault, notFound } from '../../platform/http/index.ts'
import { administratorPermission, guichetApplication } from '../applications/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { findGroup, findGroupForUpdate, type GroupRow, guichetPermissionsOf, isWithinReach } from '../groups/index.ts'
import { leavesNoAdministrator, lockAdministrators } from '../users/index.ts'
import { newIn } from './group-permissions.ts'

/** Whether members of a group may be administrators by it. */
export const isOfAdministrators = (permissions: readonly string[]): boolean =>
  guichetPermissionsOf({ permissions: [...permissions] }).includes(administratorPermission)

/** What a group would no longer give in Guichet, without the application's prefix. */
export const lostInGuichet = (before: readonly string[], after: readonly string[]): string[] =>
  guichetPermissionsOf({ permissions: newIn(after, before) })

/** Reads the group of a change for update. Throws 404 when it does not exist in this organization. */
export async function loadGroup({ tx }: Pick<ChangeContext, 'tx'>, target: string | undefined): Promise<GroupRow> {
  const group = target && (await findGroupForUpdate(tx, target))
  if (!group) throw notFound()
  return group
}

/** Before a change to a group of administrators: waits for other changes to administrators, so that races have one winner. */
export async function lockIfOfAdministrators(tx: Db, target: string | undefined, organizationId: string) {
  const group = target && (await findGroup(tx, target))
  if (guichetPermissionsOf(group || undefined).length > 0) await lockAdministrators(tx, organizationId)
}

/** Nobody changes a group above their own, nor, looking after some groups only, another one. */
export function mayChange({ authority }: ChangeContext, group: GroupRow): FieldFault[] {
  if (authority.managedGroups !== null && !authority.managedGroups.has(group.id)) {
    return [{ field: '', code: 'groupNotManaged' }]
  }
  return isWithinReach(group, authority.permissions) ? [] : [{ field: '', code: 'groupAboveYours' }]
}

/**
 * Who looks after some groups only gives none of them rights in Guichet: its members, who have no such limits, would look
 * after everybody. `added` is what the group would give that it does not today.
 */
export function mayEmpower({ authority }: ChangeContext, added: readonly string[]): FieldFault[] {
  const isLimited = authority.managedGroups !== null
  const isOfGuichet = added.some((permission) => permission.startsWith(`${guichetApplication.key}:`))
  return isLimited && isOfGuichet ? [{ field: '/permissions', code: 'groupBeyondLimits' }] : []
}

/** Groups come and go by the hand of those who look after everybody. */
export function mayAddOrRemove({ authority }: ChangeContext): FieldFault[] {
  return authority.managedGroups === null ? [] : [{ field: '', code: 'groupsNotYours' }]
}

/** A group's own rule of second factors is a setting, as the organization's is (C5). */
export function mayRule({ authority }: ChangeContext, isChanged: boolean): FieldFault[] {
  if (!isChanged || authority.permissions.has('settings.manage')) return []
  return [{ field: '/secondFactor', code: 'groupRuleNotYours' }]
}

/** The vendor's groups are changed by the vendor. */
export const isSharedFault = (group: GroupRow): FieldFault[] =>
  group.shared_id === null ? [] : [{ field: '', code: 'groupIsShared' }]

/**
 * An organization keeps an active administrator, whatever becomes of a group. Empty when the group makes none, still
 * makes some afterwards, or others remain. `movedTo` is what the permissions of its main members' next group are.
 */
export async function lastAdministratorFault(
  { tx, actor }: ChangeContext,
  group: GroupRow,
  after: readonly string[],
  movedTo: readonly string[] = [],
): Promise<FieldFault[]> {
  const permissions = lostInGuichet(group.permissions, after)
  if (permissions.length === 0) return []
  // Asked again: the group may have got the right since the change began.
  await lockAdministrators(tx, actor.organizationId)
  const keptByMain = guichetPermissionsOf({ permissions: [...movedTo] })
  const isLast = await leavesNoAdministrator(tx, { id: group.id, permissions, keptByMain })
  return isLast ? [{ field: '', code: 'lastAdministrator' }] : []
}
