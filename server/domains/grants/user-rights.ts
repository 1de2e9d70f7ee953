import type { z } from 'zod'
import { userRightsShape } from '../../../contract/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { type Applied, type ChangeContext, type Decision, defineKind, type Findings } from '../changes/index.ts'
import type { Path, RightsVerdict } from '../rights/index.ts'
import {
  accountFieldsOf,
  checkOrganizationRules,
  displayNameOf,
  empowermentFaults,
  lastAdministratorFault,
  loadTarget,
  lockIfAdministrator,
  losesLasting,
  mayPlaceIn,
  mayTouch,
  ownerOf,
  type TargetUser,
  updateUser,
} from '../users/index.ts'
import { basisOfRights } from './basis-of-rights.ts'
import { idsOf, judgeHoldings, limitsFaults } from './judge-holdings.ts'
import { giverOf, pathsOf, type ResolvedRights, resolveRights } from './resolve-rights.ts'
import { effectsOfRights } from './rights-effects.ts'
import { areAsLeft, differenceOfRights, inverseOfRights } from './rights-snapshot.ts'
import { splitRights } from './split-rights.ts'
import type { RightsValues } from './wanted-holdings.ts'
import { writeHoldings } from './write-holdings-queries.ts'

/** What a change of somebody's rights is about: what they have, what they would have, and what stands against it. */
export interface RightsState extends TargetUser, ResolvedRights {
  before: Path[]
  after: Path[]
  verdict: RightsVerdict
  language: ChangeContext['actor']['language']
}

/** Reads and judges. Throws 404 for an account that is not there for the person asking. */
export async function loadRights(
  context: ChangeContext,
  target: string | undefined,
  values: RightsValues,
): Promise<RightsState> {
  const loaded = await loadTarget(context, target)
  const resolved = await resolveRights(context, loaded.user.id, values)
  return {
    ...loaded,
    ...resolved,
    before: pathsOf(resolved.today, resolved),
    after: pathsOf(resolved.wanted, resolved),
    verdict: await judgeHoldings(context, resolved),
    language: context.actor.language,
  }
}

function authorize(context: ChangeContext, state: RightsState): FieldFault[] {
  const { today, wanted, user } = state
  const isMoved = wanted.primaryGroup?.id !== today.primaryGroup?.id
  return [
    ...mayTouch(context, state),
    ...(isMoved ? mayPlaceIn(context, wanted.primaryGroup?.id ?? null) : []),
    ...state.verdict.refusals,
    ...limitsFaults(context, user.id, state),
    ...empowermentFaults(context, idsOf(wanted.managedGroups), { ...state, field: '/managedGroups' }),
  ]
}

/** C5: whoever has to give a second factor with a new main group can be sent a code. */
async function ruleFindings({ tx, actor }: ChangeContext, state: RightsState): Promise<Findings> {
  const { user, today, wanted, groups } = state
  if (actor.isSystem || today.primaryGroup?.id === wanted.primaryGroup?.id) return { problems: [], warnings: [] }
  const governedWith = (id: string | undefined) => {
    const group = groups.get(id ?? '')
    const rule = group && { id: group.id, second_factor: group.secondFactor }
    return { ...accountFieldsOf(user), secondFactor: user.second_factor, group: rule }
  }
  const before = governedWith(today.primaryGroup?.id)
  return checkOrganizationRules(tx, actor.organizationId, governedWith(wanted.primaryGroup?.id), before)
}

/** The field by which an administrator would stop being one. */
function administratorField({ today, wanted }: RightsState): string {
  if (today.primaryGroup !== wanted.primaryGroup) return '/primaryGroup'
  return today.secondaryGroups === wanted.secondaryGroups ? '/permissions' : '/secondaryGroups'
}

async function check(context: ChangeContext, state: RightsState): Promise<Findings> {
  const { tx, actor } = context
  const rules = await ruleFindings(context, state)
  const problems = [...state.problems, ...state.verdict.problems, ...rules.problems]
  const isDemoted = losesLasting(state.before, state.after)
  const isNarrowed = state.today.managedGroups === null && state.wanted.managedGroups !== null
  if (isDemoted || isNarrowed) {
    const field = isDemoted ? administratorField(state) : '/managedGroups'
    problems.push(...(await lastAdministratorFault(tx, actor.organizationId, state.user.id, field)))
  }
  return { problems, warnings: rules.warnings }
}

async function apply(context: ChangeContext, state: RightsState): Promise<Applied | null> {
  const { tx, actor } = context
  const { user, today, wanted, names, now } = state
  const difference = differenceOfRights(today, wanted, names)
  if (!difference) return null
  const owner = { organizationId: actor.organizationId, userId: user.id }
  await updateUser(tx, user.id, await writeHoldings(tx, owner, today, wanted, giverOf(context, now)))
  return { targetId: user.id, targetName: displayNameOf(user), ...difference }
}

/** F6: what the vendor decides waits, the rest is done now. */
async function decideRights<Values>(
  context: ChangeContext,
  state: RightsState,
  values: Values,
): Promise<Decision<Values, RightsState> | null> {
  if (!state.verdict.isForProvider && !context.authority.isDecidedByProvider) return null
  const split = await splitRights(context, state)
  if (!split) return null
  const { now, waits, effects } = split
  const after = pathsOf(now, state)
  const isIdle = differenceOfRights(state.today, now, state.names) === null
  return {
    now: isIdle ? null : { state: { ...state, wanted: now, after }, values },
    waits: { kind: 'user.rights', target: state.user.id, values: waits },
    basis: basisOfRights(state, waits),
    effects,
  }
}

const changesNothing = ({ today, wanted, names }: RightsState) => differenceOfRights(today, wanted, names) === null

/** The steps that changes of somebody's rights share, wherever the values come from. */
export const rightsChange = {
  category: 'accounts' as const,
  permission: 'users.manage',
  hasTarget: true,
  needsReason: false,
  lock: lockIfAdministrator,
  versionOf: (state: RightsState) => state.user.version,
  authorize,
  check,
  changesNothing,
  effects: (state: RightsState) => ({
    now: effectsOfRights({ ...state, name: displayNameOf(state.user) }),
    tells: [],
  }),
  apply,
  decide: decideRights,
  about: ({ user }: RightsState) => displayNameOf(user),
  // Who has no access yet, or no longer, has nothing to be told.
  tells: (state: RightsState) => (state.user.status !== 'active' || changesNothing(state) ? [] : ownerOf(state.user)),
  inverse: inverseOfRights,
  isStillAsLeft: (state: RightsState, entry: Parameters<typeof inverseOfRights>[0]) =>
    areAsLeft(state.today, entry.after),
}

/** B11, B12, C1: what somebody may do: groups, single permissions and companies, from when until when. */
export const userRights = defineKind<RightsValues, RightsState>({
  ...rightsChange,
  kind: 'user.rights',
  shape: userRightsShape as unknown as z.ZodType<RightsValues>,
  load: loadRights,
  basis: basisOfRights,
})
