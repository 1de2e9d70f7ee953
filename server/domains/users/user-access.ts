import type { FieldFault } from '../../platform/http/index.ts'
import { type ChangeContext, judgedAs } from '../changes/index.ts'
import type { UserRow } from './user.ts'

/** What of a change's context these rules look at; an actor outside of changes has as much. */
interface ByRights {
  authority: Pick<ChangeContext['authority'], 'permissions' | 'managedGroups'>
}

/** Whether somebody with these permissions may touch an account: they hold all that it holds in Guichet, on any path. */
export const isAccountWithinReach = (user: Pick<UserRow, 'guichet_held'>, permissions: ReadonlySet<string>): boolean =>
  user.guichet_held.every((permission) => permissions.has(permission))

/** Whether an account looks after people whom the actor, who looks after some groups only, does not. */
export function isBeyondSight({ authority }: ByRights, groups: readonly string[] | null): boolean {
  const { managedGroups } = authority
  return managedGroups !== null && (groups === null || groups.some((id) => !managedGroups.has(id)))
}

/**
 * Nobody touches an account above their own: one that holds a permission they do not hold, or holds one in Guichet for
 * more people than they look after. A limited administrator could otherwise give it a password and act through it.
 */
export function mayTouch(context: ByRights, { user }: { user: UserRow }): FieldFault[] {
  const isWithin =
    isAccountWithinReach(user, context.authority.permissions) &&
    (user.guichet_held.length === 0 || !isBeyondSight(context, user.managed_groups))
  return isWithin ? [] : [{ field: '', code: 'accountAboveYou' }]
}

/** Who looks after some groups only gives no other main group, and none to nobody. */
export function mayPlaceIn({ authority }: ChangeContext, groupId: string | null): FieldFault[] {
  const isOutside = authority.managedGroups !== null && (groupId === null || !authority.managedGroups.has(groupId))
  return isOutside ? [{ field: '/primaryGroup', code: 'groupNotYours' }] : []
}

/** One's own password is changed in one's preferences, where the current one is asked: a borrowed session must not do. */
export function mayNotBeOwnPassword(context: ChangeContext, targetId: string): FieldFault[] {
  return context.actor.userId === targetId ? [{ field: '', code: 'ownPassword' }] : []
}

/** Nobody shuts themselves out: somebody else does that for them. */
export function mayNotBeSelf(context: ChangeContext, targetId: string): FieldFault[] {
  return judgedAs(context) === targetId ? [{ field: '', code: 'notYourself' }] : []
}
