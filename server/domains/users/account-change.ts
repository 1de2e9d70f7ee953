import type { ChangeContext } from '../changes/index.ts'
import { ownerOf } from './account-owner.ts'
import { lastAdministratorFault, loadTarget, lockIfAdministrator, noValues, type TargetUser } from './target-user.ts'
import { displayNameOf } from './user.ts'
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
  about: ({ user }: TargetUser) => displayNameOf(user),
  basis: ({ user }: TargetUser) => ({ status: user.status }),
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

/** F8: in request mode such a change waits as a whole; the account stays as it is until the vendor decides. */
export const wholeAccount = ({ authority }: ChangeContext, { user }: TargetUser, kind: string) =>
  authority.isDecidedByProvider
    ? {
        now: null,
        waits: { kind, target: user.id, values: {} },
        effects: [{ code: `${kind}Asked`, values: { name: displayNameOf(user) } }],
      }
    : null
