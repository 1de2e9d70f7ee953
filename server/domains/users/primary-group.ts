import type { FieldFault } from '../../platform/http/index.ts'
import { guichetApplication } from '../applications/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import type { GroupRow } from '../groups/index.ts'
import { findPaths, judgeRights, type Path, pathsOfGroup, permissionOf, type RightsVerdict } from '../rights/index.ts'
import type { UserRow } from './user.ts'
import { isBeyondSight } from './user-access.ts'

/** What stands against another main group, and whether its holder loses with it what makes an administrator. */
export interface PrimaryGroupVerdict extends RightsVerdict {
  losesLasting: boolean
}

const always = { from: null, until: null }

const guichetsOf = (paths: readonly Path[]) =>
  new Set(paths.filter(({ application }) => application === guichetApplication.key).map(permissionOf))

// What one holds now and without an end: the rest does not make an administrator.
const lasting = (paths: readonly Path[]) =>
  guichetsOf(paths.filter(({ from, until }) => until === null && (from === null || from.getTime() <= Date.now())))

/** Whether somebody would no longer hold, now and without an end, something in Guichet that they hold so today. */
export const losesLasting = (before: readonly Path[], after: readonly Path[]): boolean =>
  lasting(before).difference(lasting(after)).size > 0

/**
 * A limited administrator makes nobody who could look after more people than they do themselves. `groups` are those whose
 * people the account looks after; null: everybody's.
 */
export function empowermentFaults(
  context: ChangeContext,
  groups: readonly string[] | null,
  { before, after, field }: { before: readonly Path[]; after: readonly Path[]; field: string },
): FieldFault[] {
  if (!isBeyondSight(context, groups)) return []
  const gained = guichetsOf(after).difference(guichetsOf(before))
  return gained.size > 0 ? [{ field, code: 'limitsBeyondYours' }] : []
}

/** Judges a new main group of an account by what it moves; `user` is null for an account that begins with it. */
export async function judgePrimaryGroup(
  context: ChangeContext,
  user: Pick<UserRow, 'id' | 'managed_groups'> | null,
  group: GroupRow | undefined,
): Promise<PrimaryGroupVerdict> {
  const before = user === null ? [] : await findPaths(context.tx, user.id)
  const others = before.filter(({ source }) => source !== 'primary')
  const after = group ? [...others, ...pathsOfGroup(group, 'primary', always)] : others
  const verdict = await judgeRights(context, { before, after, field: '/primaryGroup', isOfGroup: true })
  // Of a group one says that it is above: which of its many rights is the first would not help.
  const refusals = verdict.refusals.map(({ field }) => ({ field, code: 'groupAboveYou' }))
  refusals.push(...empowermentFaults(context, user?.managed_groups ?? null, { before, after, field: '/primaryGroup' }))
  return { ...verdict, refusals, losesLasting: losesLasting(before, after) }
}

/** The columns of a main group that somebody gives now. */
export const primaryGroupColumns = (context: ChangeContext, groupId: string | null) => ({
  primary_group_id: groupId,
  primary_group_from: null,
  primary_group_until: null,
  primary_group_given_by: context.actor.isSystem ? null : context.actor.userId,
  primary_group_given_by_name: context.actor.name,
  primary_group_given_at: new Date(),
  primary_group_ticket_id: context.actor.decision?.ticketId ?? null,
  primary_group_reminded_at: null,
})

/** What a request for another main group builds on: the one of today, as changes of rights tell it. */
export const primaryGroupBasis = (
  user: Pick<UserRow, 'primary_group_id' | 'primary_group_from' | 'primary_group_until'>,
) =>
  user.primary_group_id === null
    ? null
    : {
        id: user.primary_group_id,
        from: user.primary_group_from?.toISOString() ?? null,
        until: user.primary_group_until?.toISOString() ?? null,
      }
