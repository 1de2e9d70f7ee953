import type { ChangeContext, Effect } from '../changes/index.ts'
import type { Card, FollowersVerdict, JudgeFollowers } from '../contacts/index.ts'
import { findGroup } from '../groups/index.ts'
import { accountFieldsOf, checkAccount, mergeFindings } from './account-checks.ts'
import { checkOrganizationRules } from './organization-rules.ts'
import { isOutOfSight } from './target-user.ts'
import { needsProof } from './update-email.ts'
import type { UserRow } from './user.ts'
import { mayTouch } from './user-access.ts'
import { findUserForUpdate } from './user-queries.ts'

const nothing: FollowersVerdict = { refusals: [], problems: [], tells: [] }
const aboveYou: FollowersVerdict = { ...nothing, refusals: [{ field: '', code: 'cardOfAccountAbove' }] }

/** B2: what stands against accounts getting these fields of their card: each is judged as if it were changed itself. */
export const judgeFollowers =
  (canMail: boolean): JudgeFollowers =>
  async (context, userIds, fields) => {
    const verdicts: FollowersVerdict[] = []
    for (const id of userIds) verdicts.push(await judgeFollower(context, id, fields, canMail))
    return {
      // Whose account it is, whoever may not touch it need not know.
      refusals: verdicts.flatMap(({ refusals }) => refusals).slice(0, 1),
      problems: verdicts.flatMap(({ problems }) => problems),
      tells: verdicts.flatMap(({ tells }) => tells),
    }
  }

async function judgeFollower(
  context: ChangeContext,
  id: string,
  fields: Partial<Card>,
  canMail: boolean,
): Promise<FollowersVerdict> {
  const { tx, actor } = context
  const user = await findUserForUpdate(tx, id)
  if (!user) return nothing
  if (isOutOfSight(context, user) || mayTouch(context, { user }).length > 0) return aboveYou
  const { position: _unjudged, ...judged } = fields
  const group = user.primary_group_id ? await findGroup(tx, user.primary_group_id) : undefined
  const before = { ...accountFieldsOf(user), secondFactor: user.second_factor, group }
  const after = { ...before, ...judged }
  const { problems } = mergeFindings(
    await checkAccount(tx, id, after),
    await checkOrganizationRules(tx, actor.organizationId, after, before),
  )
  return { ...nothing, problems, tells: canMail ? letters(user, after.email) : [] }
}

/** Who is written to: the owner, at the box there is or else the first one, and a new box that has to answer. */
function letters(user: UserRow, email: string | null): Effect[] {
  const told = user.email ?? email
  const asked = needsProof(user, email, true) ? email : null
  return [
    ...(asked === null ? [] : [{ code: 'user.writesTo', values: { email: asked } }]),
    ...(told === null ? [] : [{ code: 'mail.told', values: { email: told } }]),
  ]
}
