import type { z } from 'zod'
import { type Named, updateUserShape } from '../../../contract/index.ts'
import { notFound } from '../../platform/http/index.ts'
import {
  type Applied,
  type ChangeContext,
  type Decision,
  defineKind,
  type Effect,
  type Findings,
  type Recipient,
} from '../changes/index.ts'
import {
  areDutiesAsLeft,
  changesNoDuty,
  type DutyWriting,
  snapshotsOf as dutiesOf,
  dutyFaults,
  dutyRefusals,
  loadDuties,
  storeDuties,
} from '../duties/index.ts'
import { findGroup, type GroupRow } from '../groups/index.ts'
import { differenceOf, isAsLeft } from '../journal/index.ts'
import { type AccountFields, accountColumns, accountFieldsOf, checkAccount, mergeFindings } from './account-checks.ts'
import { ownerOf } from './account-owner.ts'
import { askedOfUpdate } from './ask-update.ts'
import type { EndSessions } from './end-sessions.ts'
import { type Following, loadFollowing } from './follow-card.ts'
import { closeAccess, maySilence, silenceBasis, silenceEffects, silenceFaults, statusAfter } from './never-signs-in.ts'
import { checkOrganizationRules, type GovernedAccount, mayRelaxSecondFactor } from './organization-rules.ts'
import { judgePrimaryGroup, type PrimaryGroupVerdict, primaryGroupColumns } from './primary-group.ts'
import { findTags, replaceTags } from './tag-queries.ts'
import { lastAdministratorFault, loadTarget, lockIfAdministrator, type TargetUser } from './target-user.ts'
import {
  applyEmailChange,
  awaitedSnapshots,
  type EmailChange,
  isStillAwaited,
  loadEmailChange,
  verifiedAfter,
} from './update-email.ts'
import { inverseOfUpdate, wantedTags, withoutAwaited, withoutDuties } from './update-user-values.ts'
import { displayNameOf, snapshotOf, type UserRow } from './user.ts'
import { mayPlaceIn, mayTouch } from './user-access.ts'
import { findUser, updateUser as writeUser } from './user-queries.ts'

type Values = z.output<typeof updateUserShape>

interface State extends TargetUser {
  /** The fields as asked for; of these the address may have to wait. */
  asked: AccountFields
  email: EmailChange
  newGroup: GroupRow | undefined
  /** Null where the main group stays. */
  verdict: PrimaryGroupVerdict | null
  tags: Named[]
  tagIds: string[]
  account: AccountFields
  duties: DutyWriting
  following: Following
}

/** The value a field would have: the new one where there is one, else today's. */
const kept = <Value>(next: Value | undefined, current: Value): Value => (next === undefined ? current : next)

function accountAfter(user: UserRow, values: Values): AccountFields {
  return {
    signInName: kept(values.signInName, user.sign_in_name),
    firstName: kept(values.firstName, user.first_name),
    lastName: kept(values.lastName, user.last_name),
    email: kept(values.email, user.email),
    phone: kept(values.phone, user.phone),
    mobile: kept(values.mobile, user.mobile),
    type: kept(values.type, user.type),
  }
}

/** Whether the person never signs in, as it is and as it would be. */
const silence = ({ user }: State, values: Values) => ({
  before: user.never_signs_in,
  after: kept(values.neverSignsIn, user.never_signs_in),
})

const groupIdAfter = (user: UserRow, values: Values) => kept(values.primaryGroup, user.primary_group_id)

async function load(
  context: ChangeContext,
  target: string | undefined,
  values: Values,
  canMail: boolean,
): Promise<State> {
  const loaded = await loadTarget(context, target)
  const groupId = groupIdAfter(loaded.user, values)
  const newGroup = groupId ? await findGroup(context.tx, groupId) : undefined
  const isMoved = groupId !== loaded.user.primary_group_id
  const verdict = isMoved ? await judgePrimaryGroup(context, loaded.user, newGroup) : null
  const tagIds = wantedTags(
    loaded.user.tags.map((tag) => tag.id),
    values.tags,
  )
  const tags = await findTags(context.tx, tagIds)
  const following = await loadFollowing(context.tx, loaded.user, values)
  const written = { ...values, ...following.filled }
  const asked = accountAfter(loaded.user, written)
  const isOfCard = following.contact !== null && written.email !== undefined
  const email = await loadEmailChange(context, loaded.user, asked, { canMail, isOfCard })
  const account = email.awaited === null ? asked : { ...asked, email: loaded.user.email }
  const duties = await loadDuties(context, loaded.user.duties, values.duties, context.undoOf !== undefined)
  return { ...loaded, following, duties, newGroup, verdict, tagIds, tags, asked, account, email }
}

const governedBefore = ({ user, group }: State): GovernedAccount => ({
  ...accountFieldsOf(user),
  secondFactor: user.second_factor,
  group,
})

const governedAfter = ({ user, account, newGroup }: State, values: Values): GovernedAccount => ({
  ...account,
  secondFactor: kept(values.secondFactor, user.second_factor),
  group: newGroup,
})

async function check({ tx, actor }: ChangeContext, state: State, values: Values): Promise<Findings> {
  const { problems, warnings } = mergeFindings(
    { problems: state.following.faults, warnings: [] },
    await checkAccount(tx, state.user.id, state.asked),
    await checkOrganizationRules(tx, actor.organizationId, governedAfter(state, values), governedBefore(state)),
  )
  if (groupIdAfter(state.user, values) && !state.newGroup) {
    problems.push({ field: '/primaryGroup', code: 'groupUnknown' })
  }
  if (state.tags.length !== state.tagIds.length) problems.push({ field: '/tags', code: 'tagUnknown' })
  if (state.account.type === 'connector' && state.user.has_password) {
    problems.push({ field: '/type', code: 'personToConnector' })
  }
  const { after: isSilent } = silence(state, values)
  problems.push(...(state.verdict?.problems ?? []), ...dutyFaults(state.duties))
  problems.push(...silenceFaults(state.account, isSilent))
  if (state.account.type === 'connector' || isSilent || state.verdict?.losesLasting) {
    problems.push(...(await lastAdministratorFault(tx, actor.organizationId, state.user.id, '/primaryGroup')))
  }
  return { problems, warnings }
}

const columnsAfter = (state: State, values: Values) => {
  const { user, account, following } = state
  return {
    ...accountColumns(account),
    contact_id: following.contact?.id ?? null,
    email_verified_at: verifiedAfter(user, account.email),
    position: kept(following.filled.position ?? values.position, user.position),
    language: kept(values.language, user.language),
    primary_group_id: groupIdAfter(user, values),
    second_factor: kept(values.secondFactor, user.second_factor),
    never_signs_in: silence(state, values).after,
    status: statusAfter(user, silence(state, values)),
  }
}

const changesNothing = (state: State, values: Values) =>
  state.email.awaited === null && state.email.withdrawn === null && changesNoField(state, values)

function changesNoField(state: State, values: Values): boolean {
  const { user, newGroup, tags } = state
  const { contact } = state.following
  const before = snapshotOf(user)
  const group_name = newGroup?.name ?? null
  const wanted = { ...before, ...snapshotOf({ ...user, ...columnsAfter(state, values), group_name, contact }) }
  if (!changesNoDuty(state.duties)) return false
  return !differenceOf({ ...before, tags: sortedIds(user.tags) }, { ...wanted, tags: sortedIds(tags) })
}

async function apply(
  context: ChangeContext,
  state: State,
  values: Values,
  endSessions: EndSessions,
): Promise<Applied | null> {
  const { tx, actor } = context
  const { user } = state
  if (changesNothing(state, values)) return null
  const { before: wasSilent, after: isSilent } = silence(state, values)
  if (isSilent && !wasSilent) await closeAccess(context, endSessions, user.id)
  const placed = state.verdict && primaryGroupColumns(context, groupIdAfter(user, values))
  await writeUser(tx, user.id, { ...columnsAfter(state, values), ...placed })
  await storeDuties(tx, actor.organizationId, user.id, state.duties)
  if (values.tags !== undefined) await replaceTags(tx, actor.organizationId, user.id, state.tagIds)
  const after = await findUser(tx, user.id)
  if (!after) throw notFound()
  const jobs = await applyEmailChange(context, user, state.account, state.email)
  const difference = differenceOf(snapshotOf({ ...user, duties: [] }), snapshotOf({ ...after, duties: [] }))
  const duties = dutiesOf(state.duties)
  const email = awaitedSnapshots(state.email)
  return {
    targetId: user.id,
    targetName: displayNameOf(after),
    before: { ...difference?.before, ...email.before, ...duties.before },
    after: { ...difference?.after, ...email.after, ...duties.after },
    jobs,
  }
}

function effects(state: State, values: Values): { now: Effect[]; tells: Effect[] } {
  const name = displayNameOf(state.user)
  const updated: Effect[] = changesNoField(state, values) ? [] : [{ code: 'user.updated', values: { name } }]
  updated.push(...silenceEffects(name, silence(state, values)))
  const { awaited, withdrawn } = state.email
  if (withdrawn !== null) updated.push({ code: 'user.emailWithdrawn', values: { email: withdrawn } })
  if (state.user.invited_at !== null && state.account.email !== state.user.email) {
    updated.push({ code: 'user.invitationCancelled', values: { name } })
  }
  if (awaited === null) return { now: updated, tells: [] }
  const email = awaited
  return {
    now: [...updated, { code: 'user.emailAwaited', values: { name, email } }],
    tells: [{ code: 'user.writesTo', values: { email } }],
  }
}

/** F6: a part of it may be the vendor's to decide; the other fields are the organization's own. */
async function decideUpdate(
  context: ChangeContext,
  state: State,
  values: Values,
  canMail: boolean,
): Promise<Decision<Values, State> | null> {
  const { isDecidedByProvider } = context.authority
  const waiting = askedOfUpdate(state, values, silence(state, values), isDecidedByProvider)
  if (!waiting) return null
  const { asked, own } = waiting
  const rest = await load(context, state.user.id, own, canMail)
  return { now: changesNothing(rest, own) ? null : { state: rest, values: own }, ...asked }
}

/** Who is told: the box that the account had, or else its first one. Tags are the administrators' own and tell nothing. */
function owners(state: State, values: Values): Recipient[] {
  const { user, account, email } = state
  const isHidden = changesNoField({ ...state, tags: user.tags, duties: noDuties }, values)
  if (email.awaited === null && isHidden && changesNoDuty(state.duties, true)) return []
  return ownerOf({ ...user, email: user.email ?? account.email, language: kept(values.language, user.language) })
}

const noDuties: DutyWriting = { asked: [], before: [], after: [] }

const sortedIds = (tags: Named[]) => tags.map((tag) => tag.id).sort()

/** C11: changes anything of an account but its password and its status. */
export const updateUser = (endSessions: EndSessions, canMail: boolean) =>
  defineKind<Values, State>({
    kind: 'user.update',
    category: 'accounts',
    permission: 'users.manage',
    shape: updateUserShape as unknown as z.ZodType<Values>,
    hasTarget: true,
    needsReason: false,
    lock: lockIfAdministrator,
    load: (context, target, values) => load(context, target, values, canMail),
    versionOf: (state) => state.user.version,
    authorize: (context, state, values) => [
      ...mayTouch(context, state),
      ...(state.verdict ? mayPlaceIn(context, groupIdAfter(state.user, values)) : []),
      ...(state.verdict?.refusals ?? []),
      ...mayRelaxSecondFactor(context, values.secondFactor, state.user.second_factor),
      ...maySilence(context, state.user.id, silence(state, values)),
      ...dutyRefusals(context, state.duties),
    ],
    check,
    changesNothing,
    tells: owners,
    effects,
    decide: (context, state, values) => decideUpdate(context, state, values, canMail),
    about: ({ user }) => displayNameOf(user),
    basis: ({ user }, values) => (values.neverSignsIn === undefined ? {} : silenceBasis(user)),
    apply: (context, state, values) => apply(context, state, values, endSessions),
    inverse: inverseOfUpdate,
    isStillAsLeft: (state, entry) =>
      isStillAwaited(state.email, entry) &&
      areDutiesAsLeft(state.user.duties, entry) &&
      isAsLeft(snapshotOf(state.user), withoutDuties(withoutAwaited(entry.after))),
  })
