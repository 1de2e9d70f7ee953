import type { FieldFault } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { type GroupRow, isWithinReach } from '../groups/index.ts'

/** Nobody gives more than they hold: a group may be given by whoever holds all of its permissions. */
export function mayGiveGroup(context: ChangeContext, group: GroupRow | undefined): FieldFault[] {
  if (isWithinReach(group, context.authority.permissions)) return []
  return [{ field: '/primaryGroup', code: 'groupAboveYou' }]
}

/** Nobody touches an account above their own: one that holds a permission they do not hold. */
export function mayTouchMemberOf(context: ChangeContext, group: GroupRow | undefined): FieldFault[] {
  return isWithinReach(group, context.authority.permissions) ? [] : [{ field: '', code: 'accountAboveYou' }]
}

/** One's own password is changed in one's preferences, where the current one is asked: a borrowed session must not do. */
export function mayNotBeOwnPassword(context: ChangeContext, targetId: string): FieldFault[] {
  return context.actor.userId === targetId ? [{ field: '', code: 'ownPassword' }] : []
}

/** Nobody shuts themselves out: somebody else does that for them. */
export function mayNotBeSelf(context: ChangeContext, targetId: string): FieldFault[] {
  return context.actor.userId === targetId ? [{ field: '', code: 'notYourself' }] : []
}
