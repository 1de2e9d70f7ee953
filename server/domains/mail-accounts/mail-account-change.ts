import type { FieldFault } from '../../platform/http/index.ts'
import { notFound } from '../../platform/http/index.ts'
import type { Targets } from '../../platform/outside/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import type { Applied, ChangeContext, Effect, Findings } from '../changes/index.ts'
import { differenceOf } from '../journal/index.ts'
import { displayNameOf, loadTarget, type TargetUser } from '../users/index.ts'
import { type AccountFields, effectiveOf, serverOf } from './mail-account.ts'
import { findMailAccount, type LoadedAccount, storeMailAccount } from './mail-account-queries.ts'
import { type MailAccountValues, ownFactsAfter, ownFieldsAfter, ownFieldsOf } from './mail-account-values.ts'
import { hostFaults, incompleteFaults } from './mail-host.ts'
import { passwordFaults } from './mail-password.ts'
import { passwordSeal, placeOf } from './mail-server.ts'
import { inJournal, secretsInJournal } from './mail-snapshot.ts'
import { isJustCreated } from './new-person-queries.ts'

/** Somebody's mail account, as it is and as it would be. */
export interface AccountState extends TargetUser {
  account: LoadedAccount
  fields: AccountFields
  after: LoadedAccount
  /** The person is being created in the same act: one letter tells them of both. */
  isOfNewPerson: boolean
}

/** Reads the account for a change. Throws 404 for whom the actor does not know of, and for another organization's people. */
export async function loadAccount(
  context: ChangeContext,
  target: string | undefined,
  values: MailAccountValues,
): Promise<AccountState> {
  const loaded = await loadTarget(context, target)
  const account = await findMailAccount(context.tx, loaded.user.id)
  if (!account) throw notFound()
  const fields = ownFieldsAfter(account.own, values)
  const after = { ...account, own: { ...account.own, ...ownFactsAfter(account.own, fields) } }
  const isOfNewPerson = await isJustCreated(context.tx, loaded.user.id)
  return { ...loaded, account, fields, after, isOfNewPerson }
}

/** What stands against an account as it would be. */
export async function checkMailAccount(
  context: ChangeContext,
  { user, account, fields, after }: AccountState,
  values: MailAccountValues,
  targets: Targets,
): Promise<Findings> {
  if (user.type === 'connector') return { problems: [{ field: '', code: 'connectorHasNoMailAccount' }], warnings: [] }
  const effective = effectiveOf(after)
  const hasOwn = fields.host !== null || fields.port !== null || fields.encryption !== null
  const isInClear = fields.encryption === 'none' && account.own.encryption !== 'none'
  const problems: FieldFault[] = [
    ...(hasOwn ? incompleteFaults(effective) : []),
    ...hostFaults(fields.host, targets),
    ...(await passwordFaults(context.tx, after, values)),
  ]
  return { problems, warnings: isInClear ? [{ field: '/encryption', code: 'mailEncryptionNone' }] : [] }
}

const difference = ({ account, fields }: AccountState) =>
  differenceOf(inJournal(ownFieldsOf(account.own)), inJournal(fields))

const secretIn = ({ account }: AccountState, { password }: MailAccountValues) =>
  secretsInJournal('mailPassword', account.own.password_sealed !== null, password)

/** Whether all that is asked for is so already. */
export const changesNothing = (state: AccountState, values: MailAccountValues): boolean =>
  difference(state) === null && secretIn(state, values) === null

/** What happens, in words. */
export function accountEffects(state: AccountState, { password }: MailAccountValues): Effect[] {
  const values = { name: displayNameOf(state.user) }
  const fields: Effect[] = difference(state) ? [{ code: 'mailAccount.updated', values }] : []
  if (password === undefined || !secretIn(state, { password })) return fields
  return [...fields, { code: password === null ? 'mailAccount.passwordForgotten' : 'mailAccount.passwordKept', values }]
}

function passwordColumns({ after }: AccountState, password: string | null | undefined, seal: Seal) {
  const server = serverOf(after)
  if (password === undefined || (password !== null && !server)) return {}
  if (password === null || !server) return { password_sealed: null, password_place: null, password_changed_at: null }
  const place = placeOf(server)
  return {
    password_sealed: seal.close(password, passwordSeal(after.organizationId, after.userId, place)),
    password_place: place,
    password_changed_at: new Date(),
  }
}

/** Writes what changed. What was tested before says nothing about the account any more. */
export async function applyToAccount(
  { tx }: ChangeContext,
  state: AccountState,
  values: MailAccountValues,
  seal: Seal,
): Promise<Applied | null> {
  if (changesNothing(state, values)) return null
  const [changed, secret] = [difference(state), secretIn(state, values)]
  const { userName, ...server } = state.fields
  await storeMailAccount(tx, state.account, {
    ...{ user_name: userName, ...server },
    ...passwordColumns(state, values.password, seal),
    ...{ tested_at: null, test_failure: null },
  })
  return {
    targetId: state.user.id,
    targetName: displayNameOf(state.user),
    before: { ...changed?.before, ...secret?.before },
    after: { ...changed?.after, ...secret?.after },
  }
}
