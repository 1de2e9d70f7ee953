import type { FieldFault } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import type { Card, JudgeFollowers } from '../contacts/index.ts'
import { findGroup } from '../groups/index.ts'
import { accountFieldsOf, checkAccount, mergeFindings } from './account-checks.ts'
import { checkOrganizationRules } from './organization-rules.ts'
import { isOutOfSight } from './target-user.ts'
import { mayTouch } from './user-access.ts'
import { findUserForUpdate } from './user-queries.ts'

/** B2: what stands against accounts getting these fields of their card: each is judged as if it were changed itself. */
export const judgeFollowers: JudgeFollowers = async (context, userIds, fields) => {
  const verdicts: FieldFault[][] = []
  for (const id of userIds) verdicts.push(await judgeFollower(context, id, fields))
  const faults = verdicts.flat()
  const isAbove = ({ code }: FieldFault) => code === aboveYou.code
  return { refusals: faults.filter(isAbove).slice(0, 1), problems: faults.filter((fault) => !isAbove(fault)) }
}

const aboveYou: FieldFault = { field: '', code: 'cardOfAccountAbove' }

async function judgeFollower(context: ChangeContext, id: string, fields: Partial<Card>): Promise<FieldFault[]> {
  const { tx, actor } = context
  const user = await findUserForUpdate(tx, id)
  if (!user) return []
  if (isOutOfSight(context, user) || mayTouch(context, { user }).length > 0) return [aboveYou]
  const { position: _unjudged, ...judged } = fields
  const group = user.primary_group_id ? await findGroup(tx, user.primary_group_id) : undefined
  const before = { ...accountFieldsOf(user), secondFactor: user.second_factor, group }
  const after = { ...before, ...judged }
  const { problems } = mergeFindings(
    await checkAccount(tx, id, after),
    await checkOrganizationRules(tx, actor.organizationId, after, before),
  )
  return problems
}
