import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import { type FieldFault, notFound } from '../../platform/http/index.ts'
import { type ChangeContext, judgedAs } from '../changes/index.ts'
import { findGroup, type GroupRow } from '../groups/index.ts'
import { hasOtherAdministrator, isAdministrator, lockAdministrators } from './administrator-queries.ts'
import type { UserRow } from './user.ts'
import { findUserForUpdate } from './user-queries.ts'

/** The account a change is about, and the group that gives it its permissions. */
export interface TargetUser {
  user: UserRow
  group: GroupRow | undefined
}

/** Somebody who looks after some groups only knows of nobody else; of themselves they do. */
export function isOutOfSight(context: ChangeContext, user: UserRow): boolean {
  const { managedGroups } = context.authority
  return managedGroups !== null && user.id !== judgedAs(context) && !managedGroups.has(user.primary_group_id ?? '')
}

/** Reads the target for update. Throws 404 when it does not exist in this organization. */
export async function loadTarget(context: ChangeContext, target: string | undefined): Promise<TargetUser> {
  const user = target && (await findUserForUpdate(context.tx, target))
  if (!user || isOutOfSight(context, user)) throw notFound()
  const group = user.primary_group_id ? await findGroup(context.tx, user.primary_group_id) : undefined
  return { user, group }
}

/** Before a change to an administrator: waits for other such changes, so that races have one winner. */
export async function lockIfAdministrator(tx: Db, target: string | undefined, organizationId: string): Promise<void> {
  if (target && (await isAdministrator(tx, target))) await lockAdministrators(tx, organizationId)
}

/** The last active administrator stays one, whatever the way. Empty when another remains or the target is none. */
export async function lastAdministratorFault(
  tx: Db,
  organizationId: string,
  targetId: string,
  field = '',
): Promise<FieldFault[]> {
  if (!(await isAdministrator(tx, targetId))) return []
  // Asked again: somebody may have become administrator since the change began.
  await lockAdministrators(tx, organizationId)
  if (await hasOtherAdministrator(tx, targetId)) return []
  return [{ field, code: 'lastAdministrator' }]
}

/** Values of a change that needs none. */
export const noValues = z.strictObject({})
