import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createUserShape, type Named } from '../../../contract/index.ts'
import { storedPhone } from '../../platform/contact-data/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { hashPassword } from '../../platform/secrets/index.ts'
import {
  type Applied,
  type ChangeContext,
  type Decision,
  defineKind,
  type Effect,
  type Findings,
  type Proposal,
  type Proposed,
} from '../changes/index.ts'
import { type DutyWriting, dutyFaults, dutyRefusals, loadDuties, storeDuties } from '../duties/index.ts'
import { findGroup, type GroupRow } from '../groups/index.ts'
import { isPasswordReusedByNew, newPasswordFaults, storePassword } from '../passwords/index.ts'
import { type AccountFields, accountColumns, checkAccount, mergeFindings } from './account-checks.ts'
import { ownerOf } from './account-owner.ts'
import { type Following, loadFollowing } from './follow-card.ts'
import { invitationFaults, invite } from './invitation.ts'
import type { KeptRights } from './kept-rights.ts'
import { newSilenceFaults, silenceFaults } from './never-signs-in.ts'
import { checkOrganizationRules, mayRelaxSecondFactor } from './organization-rules.ts'
import { judgePrimaryGroup, type PrimaryGroupVerdict, primaryGroupColumns } from './primary-group.ts'
import { foldName } from './sign-in-name.ts'
import { addTags, findTags } from './tag-queries.ts'
import { displayNameOf, snapshotOf, type UserRow } from './user.ts'
import { mayPlaceIn } from './user-access.ts'
import { insertUser } from './user-queries.ts'

type Values = z.output<typeof createUserShape> & { passwordHash?: string; isPasswordReused?: boolean }

interface State {
  id: string
  group: GroupRow | undefined
  tags: Named[]
  account: AccountFields
  verdict: PrimaryGroupVerdict
  duties: DutyWriting
  following: Following
}

const accountOf = (values: Values): AccountFields => ({
  signInName: values.signInName,
  firstName: values.firstName,
  lastName: values.lastName,
  email: values.email ?? null,
  phone: values.phone ?? null,
  mobile: values.mobile ?? null,
  type: values.type,
})

async function load(context: ChangeContext, _target: string | undefined, values: Values): Promise<State> {
  // Undoing a deletion brings the same account back, so that what points to it still does.
  const id = context.undoOf?.target_id ?? uuidv7()
  const group = values.primaryGroup ? await findGroup(context.tx, values.primaryGroup) : undefined
  const verdict = await judgePrimaryGroup(context, null, group)
  const duties = await loadDuties(context, [], values.duties, context.undoOf !== undefined)
  const following = await loadFollowing(context.tx, null, values)
  const account = accountOf({ ...values, ...following.filled })
  return { id, group, verdict, duties, following, tags: await findTags(context.tx, values.tags), account }
}

async function check(context: ChangeContext, state: State, values: Values, canMail: boolean): Promise<Findings> {
  const { tx, actor } = context
  const { isDecidedByProvider } = context.authority
  const governed = { ...state.account, secondFactor: values.secondFactor ?? null, group: state.group }
  const { problems, warnings } = mergeFindings(
    { problems: state.following.faults, warnings: [] },
    await checkAccount(tx, state.id, state.account),
    await checkOrganizationRules(tx, actor.organizationId, governed, null),
  )
  if (values.sendInvitation)
    problems.push(...invitationFaults({ ...state.account, password: values.password }, canMail))
  if (values.primaryGroup && !state.group) problems.push({ field: '/primaryGroup', code: 'groupUnknown' })
  if (state.tags.length !== new Set(values.tags).size) problems.push({ field: '/tags', code: 'tagUnknown' })
  problems.push(...state.verdict.problems, ...dutyFaults(state.duties))
  problems.push(...silenceFaults(state.account, values.neverSignsIn), ...newSilenceFaults(values))
  problems.push(...(await passwordFaults(tx, actor.organizationId, state, values)))
  // A ticket can be read by the vendor's people: no password lies in it.
  if (isDecidedByProvider && values.password !== undefined) {
    problems.push({ field: '/password', code: 'passwordNotAsked' })
  }
  return { problems, warnings }
}

async function passwordFaults(
  tx: Db,
  organizationId: string,
  { account }: State,
  values: Values,
): Promise<FieldFault[]> {
  if (values.password === undefined) return []
  if (values.type === 'connector') return [{ field: '/password', code: 'connectorHasNoPassword' }]
  if (values.isPasswordReused) return [{ field: '/password', code: 'passwordReused' }]
  return newPasswordFaults(tx, organizationId, '/password', values.password, account)
}

/** By what the same person's other accounts are found; a card that is linked says it. */
async function personOf(values: Values, { db, actor: { organizationId } }: Proposal) {
  const contactId = values.contact ?? null
  const read = (tx: Db) => loadFollowing(tx, null, { contact: contactId })
  const filled = db && contactId ? (await inOrganization(db, organizationId, read)).filled : {}
  const { email, mobile } = accountOf({ ...values, ...filled })
  const emailFolded = email === null ? null : foldName(email)
  return { organizationId, contactId, emailFolded, mobile: storedPhone(mobile) }
}

/** Slow work before the transaction: the hash, and the comparison with the same person's other accounts (C2). */
async function prepare(values: Values, proposal: Proposal): Promise<Values> {
  const { password } = values
  if (password === undefined) return values
  const isPasswordReused = await isPasswordReusedByNew(proposal.db, await personOf(values, proposal), password)
  return { ...values, isPasswordReused, passwordHash: await hashPassword(password) }
}

/** An account that was closed when it was deleted comes back closed. */
const wasDeactivated = (context: ChangeContext) => context.undoOf?.before?.status === 'deactivated'

async function apply(context: ChangeContext, state: State, values: Values, rights: KeptRights): Promise<Applied> {
  const { tx, actor } = context
  const canUseAtOnce = values.password !== undefined || values.type === 'connector' || values.neverSignsIn
  const status: UserRow['status'] = wasDeactivated(context) ? 'deactivated' : canUseAtOnce ? 'active' : 'invited'
  const account = {
    id: state.id,
    ...accountColumns(state.account),
    position: state.following.filled.position ?? values.position ?? null,
    contact_id: state.following.contact?.id ?? null,
    language: values.language,
    status,
    ...primaryGroupColumns(context, state.group?.id ?? null),
    second_factor: values.secondFactor ?? null,
    never_signs_in: values.neverSignsIn,
  }
  await insertUser(tx, { organization_id: actor.organizationId, ...account })
  await addTags(
    tx,
    actor.organizationId,
    state.id,
    state.tags.map((tag) => tag.id),
  )
  await storeDuties(tx, actor.organizationId, state.id, state.duties)
  if (values.passwordHash !== undefined) {
    const password = { hash: values.passwordHash, mustChange: values.mustChange }
    await storePassword(tx, actor.organizationId, state.id, password)
  }
  const after = snapshotOf({
    ...account,
    group_name: state.group?.name ?? null,
    tags: state.tags,
    contact: state.following.contact,
    duties: state.duties.after,
  })
  const follow = givingBack(context, state, rights)
  const applied = {
    ...{ targetId: state.id, targetName: displayNameOf(account), before: null, after },
    ...(follow && { follows: [follow] }),
  }
  return values.sendInvitation ? { ...applied, jobs: [await invite(context, account)] } : applied
}

const nameOf = ({ account }: State) => `${account.firstName} ${account.lastName}`.trim()

/** Undoing a deletion: the change that gives back what the account held besides its main group, or null. */
function givingBack({ undoOf }: ChangeContext, { id }: State, rights: KeptRights): Proposed | null {
  return undoOf?.before ? rights.giveBack(id, undoOf.before) : null
}

/**
 * F4: in request mode all of it waits. Else the account is made now, and a main group with rights that the vendor decides
 * about is asked for.
 */
async function decideCreation(
  context: ChangeContext,
  state: State,
  values: Values,
  rights: KeptRights,
): Promise<Decision<Values, State> | null> {
  const effects = [{ code: 'user.asked', values: { name: nameOf(state) } }]
  if (context.authority.isDecidedByProvider) {
    const back = givingBack(context, state, rights)
    // Whoever is made by the first of the two is given the second.
    const waitsToo = back && { kind: back.kind, values: back.values }
    return { now: null, waits: { kind: 'user.create', values }, ...(waitsToo && { waitsToo }), basis: {}, effects }
  }
  if (!state.verdict.isForProvider) return null
  const verdict = { ...state.verdict, isForProvider: false }
  return {
    now: { state: { ...state, group: undefined, verdict }, values: { ...values, primaryGroup: null } },
    waits: { kind: 'user.rights', target: state.id, values: { primaryGroup: values.primaryGroup } },
    effects: [{ code: 'user.groupAsked', values: { group: state.group?.name ?? '' } }],
  }
}

const accessAfter = (values: Values) =>
  values.neverSignsIn
    ? 'user.knownOnly'
    : values.sendInvitation
      ? 'user.invited'
      : values.password === undefined
        ? 'user.withoutPassword'
        : 'user.withPassword'

function effects(state: State, values: Values): { now: Effect[]; tells: Effect[] } {
  const name = nameOf(state)
  const now: Effect[] = [{ code: 'user.created', values: { name } }]
  if (state.group) now.push({ code: 'user.inGroup', values: { group: state.group.name } })
  if (values.type !== 'connector') now.push({ code: accessAfter(values) })
  const { email } = state.account
  return { now, tells: values.sendInvitation && email !== null ? [{ code: 'user.writesTo', values: { email } }] : [] }
}

/** M5, B6, B8, B10, C4: a new account from a name, a sign-in name and a group; the rest is optional. */
export const createUser = (canMail: boolean, rights: KeptRights) =>
  defineKind<Values, State>({
    kind: 'user.create',
    category: 'accounts',
    permission: 'users.manage',
    shape: createUserShape as unknown as z.ZodType<Values>,
    hasTarget: false,
    needsReason: false,
    prepare,
    load,
    authorize: (context, state, values) => [
      ...mayPlaceIn(context, state.group?.id ?? null),
      ...state.verdict.refusals,
      ...mayRelaxSecondFactor(context, values.secondFactor, null),
      // What the vendor had filled in comes back with the account.
      ...(context.undoOf ? [] : dutyRefusals(context, state.duties)),
    ],
    check: (context, state, values) => check(context, state, values, canMail),
    effects,
    decide: (context, state, values) => decideCreation(context, state, values, rights),
    about: nameOf,
    // An invitation is its own letter, and an account without access has nothing to tell yet.
    tells: (state, values) =>
      values.password === undefined ? [] : ownerOf({ ...accountColumns(state.account), language: values.language }),
    apply: (context, state, values) => apply(context, state, values, rights),
    inverse: (entry) => (entry.target_id ? { kind: 'user.delete', target: entry.target_id, values: {} } : null),
  })
