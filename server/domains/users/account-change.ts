import type { ChangeContext } from '../changes/index.ts'
import { ownerOf } from './account-owner.ts'
import { lastAdministratorFault, loadTarget, lockIfAdministrator, noValues, type TargetUser } from './target-user.ts'
import { mayNotBeSelf, mayTouch } from './user-access.ts'

/** The steps that changes of an existing account share when they need no values. */
export const accountChange = {
  category: 'accounts' as const,
  permission: 'users.manage',
  shape: noValues,
  hasTarget: true,
  lock: lockIfAdministrator,
  load: loadTarget,
  versionOf: (state: TargetUser) => state.user.version,
  tells: ({ user }: TargetUser) => ownerOf(user),
}

/** Those of a change that takes an account's access away: never one's own, never the last administrator's. */
export const accessEndingChange = {
  ...accountChange,
  authorize: (context: ChangeContext, state: TargetUser) => [
    ...mayTouch(context, state),
    ...mayNotBeSelf(context, state.user.id),
  ],
  check: async ({ tx, actor }: ChangeContext, { user }: TargetUser) => ({
    problems: await lastAdministratorFault(tx, actor.organizationId, user.id),
    warnings: [],
  }),
}
