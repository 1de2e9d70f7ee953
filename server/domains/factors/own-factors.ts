import { notFound } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { displayNameOf, findUser, ownerOf, type UserRow } from '../users/index.ts'
import type { FactorState } from './factor.ts'
import { findFactorState } from './factor-queries.ts'
import { lockPerson } from './own-factor-queries.ts'
import { type ListedPasskey, listPasskeys } from './passkey-queries.ts'

/** One's own account with its second factors, as the changes of them see it. */
export interface OwnFactors {
  user: UserRow
  state: FactorState
  passkeys: ListedPasskey[]
}

/** Reads one's own second factors; other changes of them wait. */
async function loadOwnFactors({ tx, actor }: ChangeContext): Promise<OwnFactors> {
  await lockPerson(tx, actor.userId)
  const user = await findUser(tx, actor.userId)
  if (!user) throw notFound()
  return { user, state: await findFactorState(tx, actor.userId), passkeys: await listPasskeys(tx, actor.userId) }
}

/** The steps that changes of one's own second factors share. The proof that they take is asked for by their routes. */
export const ownFactorChange = {
  category: 'accounts' as const,
  permission: null,
  hasTarget: false,
  needsReason: false,
  load: loadOwnFactors,
  authorize: () => [],
  tells: ({ user }: OwnFactors) => ownerOf(user),
}

/** On whom such a change was. */
export const targetOf = ({ user }: OwnFactors) => ({ targetId: user.id, targetName: displayNameOf(user) })
