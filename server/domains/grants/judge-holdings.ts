import type { FieldFault } from '../../platform/http/index.ts'
import { administratorPermission } from '../applications/index.ts'
import { type ChangeContext, judgedAs } from '../changes/index.ts'
import { judgeRights, type RightsVerdict } from '../rights/index.ts'
import { isBeyondSight } from '../users/index.ts'
import type { Holdings } from './holdings.ts'
import { pathsOf, type ResolvedRights } from './resolve-rights.ts'

/** One field of the form changed at a time: to say which of them a verdict is about. */
const steps: { field: string; take: (wanted: Holdings) => Partial<Holdings> }[] = [
  { field: '/primaryGroup', take: ({ primaryGroup }) => ({ primaryGroup }) },
  { field: '/secondaryGroups', take: ({ secondaryGroups }) => ({ secondaryGroups }) },
  { field: '/permissions', take: ({ permissions }) => ({ permissions }) },
]

const isClear = ({ refusals, problems }: RightsVerdict) => refusals.length + problems.length === 0

/**
 * Judges what a change of somebody's rights moves as a whole: a right that comes by another way than before has not
 * moved. Only when something stands against it, the fields are tried one by one, to point at the one that does.
 */
export async function judgeHoldings(context: ChangeContext, resolved: ResolvedRights): Promise<RightsVerdict> {
  const { today, wanted } = resolved
  const before = pathsOf(today, resolved)
  const after = pathsOf(wanted, resolved)
  const whole = await judgeRights(context, { before, after, field: '/permissions', isOfGroup: true })
  if (isClear(whole)) return whole
  for (const { field, take } of steps) {
    const alone = pathsOf({ ...today, ...take(wanted) }, resolved)
    const verdict = await judgeRights(context, { before, after: alone, field, isOfGroup: true })
    if (!isClear(verdict)) return { ...whole, refusals: inWords(verdict.refusals), problems: verdict.problems }
  }
  return whole
}

// Of a group one says that it is above: which of its many rights is the first would not help.
const inWords = (refusals: FieldFault[]): FieldFault[] =>
  refusals.map((fault) => (fault.field === '/permissions' ? fault : { field: fault.field, code: 'groupAboveYou' }))

/** The ids of groups; null stays null. */
export const idsOf = (groups: Holdings['managedGroups']) => groups?.map(({ id }) => id) ?? null

/** Who an account looks after is for those who decide about everything, never for itself. */
export function limitsFaults(context: ChangeContext, userId: string, { today, wanted }: ResolvedRights): FieldFault[] {
  const field = '/managedGroups'
  if (JSON.stringify(idsOf(today.managedGroups)) === JSON.stringify(idsOf(wanted.managedGroups))) return []
  if (!context.authority.permissions.has(administratorPermission)) return [{ field, code: 'limitsNotYours' }]
  if (judgedAs(context) === userId) return [{ field, code: 'notYourself' }]
  const isOutside =
    isBeyondSight(context, idsOf(today.managedGroups)) || isBeyondSight(context, idsOf(wanted.managedGroups))
  return isOutside ? [{ field, code: 'limitsBeyondYours' }] : []
}
