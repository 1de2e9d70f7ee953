import type { z } from 'zod'
import { updateMailSettingsShape } from '../../../contract/index.ts'
import { notFound } from '../../platform/http/index.ts'
import type { Targets } from '../../platform/outside/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import { type Applied, type ChangeContext, defineKind } from '../changes/index.ts'
import { differenceOf, isAsLeft } from '../journal/index.ts'
import { findSettings } from '../settings/index.ts'
import { type AccountGroup, groupAccounts } from './account-figures-queries.ts'
import { completeServer, placeOf, sharedPasswordSeal } from './mail-server.ts'
import { columnsOf, fieldsOf, type MailSettingsFields, type MailSettingsRow } from './mail-settings.ts'
import { checkMailSettings } from './mail-settings-checks.ts'
import { accountEffects } from './mail-settings-effects.ts'
import { findMailSettingsForUpdate, storeMailSettings } from './mail-settings-queries.ts'
import { fieldsAfter, isSameRegistration, type MailSettingsValues } from './mail-settings-values.ts'
import { secretsInJournal, settingsFromJournal, settingsInJournal, withoutSecrets } from './mail-snapshot.ts'
import { clientSecretPlace } from './oauth-places.ts'

interface State {
  organizationId: string
  row: MailSettingsRow
  after: MailSettingsFields
  groups: AccountGroup[]
}

async function load({ tx, actor }: ChangeContext, target: string | undefined, values: MailSettingsValues) {
  const { organizationId } = actor
  if (target !== organizationId) throw notFound()
  const row = await findMailSettingsForUpdate(tx, organizationId)
  return { organizationId, row, after: fieldsAfter(row, values), groups: await groupAccounts(tx) }
}

/** The password's columns; nothing where it stays as it is. It then still is for the server that it was given for. */
function passwordColumns({ organizationId, after }: State, password: string | null | undefined, seal: Seal) {
  const server = completeServer(after)
  if (password === undefined || (password !== null && !server)) return {}
  if (password === null || !server) return { password_sealed: null, password_place: null }
  const place = placeOf(server)
  return {
    password_sealed: seal.close(password, sharedPasswordSeal(organizationId, place)),
    password_place: place,
  }
}

/** The rows of the rules as they would be. */
function settingsAfter({ row, after }: State, { password }: MailSettingsValues): MailSettingsRow {
  const server = completeServer(after)
  const place = password && server ? placeOf(server) : null
  return { ...row, ...columnsOf(after), password_place: password === undefined ? row.password_place : place }
}

/** A client secret is only ever sent where it was given for: with another registration it is forgotten. */
function clientSecretAfter({ organizationId, row, after }: State, { oauth }: MailSettingsValues, seal: Seal) {
  if (after.oauth && oauth?.clientSecret) return seal.close(oauth.clientSecret, clientSecretPlace(organizationId))
  return isSameRegistration(fieldsOf(row).oauth, after.oauth) ? row.oauth_secret_sealed : null
}

/** What of secrets changed, for the journal. */
function secretsOf(state: State, values: MailSettingsValues) {
  const { row, after } = state
  const hadSecret = row.oauth_secret_sealed !== null
  const keepsSecret = isSameRegistration(fieldsOf(row).oauth, after.oauth)
  const secret = after.oauth && values.oauth?.clientSecret
  const password = secretsInJournal('mailPassword', row.password_sealed !== null, values.password)
  const client = secretsInJournal('mailClientSecret', hadSecret, secret || (keepsSecret ? undefined : null))
  if (!password && !client) return null
  return { before: { ...password?.before, ...client?.before }, after: { ...password?.after, ...client?.after } }
}

const differenceIn = ({ row, after }: State) => differenceOf(settingsInJournal(fieldsOf(row)), settingsInJournal(after))

async function apply(
  { tx }: ChangeContext,
  state: State,
  values: MailSettingsValues,
  seal: Seal,
): Promise<Applied | null> {
  const { organizationId, after } = state
  const difference = differenceIn(state)
  const secrets = secretsOf(state, values)
  if (!difference && !secrets) return null
  await storeMailSettings(tx, organizationId, {
    ...columnsOf(after),
    ...passwordColumns(state, values.password, seal),
    oauth_secret_sealed: clientSecretAfter(state, values, seal),
  })
  return {
    targetId: organizationId,
    targetName: (await findSettings(tx, organizationId)).organization_name,
    before: { ...difference?.before, ...secrets?.before },
    after: { ...difference?.after, ...secrets?.after },
  }
}

/** M8: the mail server of an organization, which every account of its people is filled in from. */
export const updateMailSettings = (seal: Seal, targets: Targets) =>
  defineKind<MailSettingsValues, State>({
    kind: 'mail.settings.update',
    category: 'settings',
    permission: 'settings.manage',
    shape: updateMailSettingsShape as unknown as z.ZodType<MailSettingsValues>,
    hasTarget: true,
    needsReason: false,
    load,
    versionOf: ({ row }) => row.version,
    authorize: () => [],
    check: async (_context, { row, after }, values) => checkMailSettings(row, after, values, targets),
    changesNothing: (state, values) => differenceIn(state) === null && secretsOf(state, values) === null,
    effects: (state, values) => ({
      now: [{ code: 'mailSettings.updated' }, ...accountEffects(state.row, settingsAfter(state, values), state.groups)],
      tells: [],
    }),
    apply: (context, state, values) => apply(context, state, values, seal),
    inverse: (entry) => {
      const values = settingsFromJournal(entry.before)
      const isTaken = Object.keys(values).length > 0
      return entry.target_id && isTaken ? { kind: 'mail.settings.update', target: entry.target_id, values } : null
    },
    isStillAsLeft: ({ row }, entry) => isAsLeft(settingsInJournal(fieldsOf(row)), withoutSecrets(entry.after)),
  })
