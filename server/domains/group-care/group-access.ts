import type { Db } from '../../platform/database/index.ts'
import { type FieldFault, notFound } from '../../platform/http/index.ts'
import { administratorPermission, guichetApplication } from '../applications/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { findGroup, findGroupForUpdate, type GroupRow, isWithinReach } from '../groups/index.ts'
import { hasAdministratorWithout, lockAdministrators } from '../users/index.ts'

const administratorRight = `${guichetApplication.key}:${administratorPermission}`

/** Whether a group makes its members administrators. */
export const makesAdministrators = (permissions: readonly string[]): boolean => permissions.includes(administratorRight)

/** Reads the group of a change for update. Throws 404 when it does not exist in this organization. */
export async function loadGroup({ tx }: Pick<ChangeContext, 'tx'>, target: string | undefined): Promise<GroupRow> {
  const group = target && (await findGroupForUpdate(tx, target))
  if (!group) throw notFound()
  return group
}

/** Before a change to a group of administrators: waits for other changes to administrators, so that races have one winner. */
export async function lockIfOfAdministrators(tx: Db, target: string | undefined, organizationId: string) {
  const group = target && (await findGroup(tx, target))
  if (group && makesAdministrators(group.permissions)) await lockAdministrators(tx, organizationId)
}

/** Nobody changes a group above their own, nor, looking after some groups only, another one. */
export function mayChange({ authority }: ChangeContext, group: GroupRow): FieldFault[] {
  if (authority.managedGroups !== null && !authority.managedGroups.has(group.id)) {
    return [{ field: '', code: 'groupNotManaged' }]
  }
  return isWithinReach(group, authority.permissions) ? [] : [{ field: '', code: 'groupAboveYours' }]
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
  if (!makesAdministrators(group.permissions) || makesAdministrators(after)) return []
  // Asked again: the group may have got the right since the change began.
  await lockAdministrators(tx, actor.organizationId)
  const lost = { id: group.id, keepsMainMembers: makesAdministrators(movedTo) }
  return (await hasAdministratorWithout(tx, lost)) ? [] : [{ field: '', code: 'lastAdministrator' }]
}
