import type { z } from 'zod'
import type { testMailSettingsShape } from '../../../contract/index.ts'
import { isEmailAddress } from '../../platform/contact-data/index.ts'
import { broken } from '../../platform/http/index.ts'
import { passwordFor } from './kept-password.ts'
import { effectiveOf, fromOf } from './mail-account.ts'
import type { LoadedAccount } from './mail-account-queries.ts'
import { type MailServer, placeOf } from './mail-server.ts'
import { drafted, type MailTestPlan, type PlanNeeds, refuse, signInConnected, testedServer } from './mail-test.ts'
import { ownOf, sharedOf } from './plan-account-test.ts'

type Body = z.output<typeof testMailSettingsShape>

/**
 * M8, M10: what a test of the organization's server is sent with: as it is saved, with what stands in the form over it.
 * Where people have an account each, it is sent with the one that the settings name, or the administrator's own. Throws 422.
 */
export async function planSettingsTest(
  needs: PlanNeeds,
  administrator: LoadedAccount,
  body: Body,
  to: string,
): Promise<MailTestPlan> {
  const account = withDraft(administrator, body)
  const { settings } = account
  const server = testedServer(settings, needs.targets)
  const { sender_address: sender } = settings
  refuse(sender !== null && !isEmailAddress(sender) ? [{ field: '/senderAddress', code: 'emailInvalid' }] : [])
  const isPersonal = isOwn(account)
  const named = [sender, settings.user_name].find((text) => text !== null && isEmailAddress(text))
  const address = isPersonal ? fromOf(account) : (named ?? account.person.email)
  if (!address) throw broken([{ field: '/senderAddress', code: 'mailTestAddressMissing' }])
  const name = isPersonal ? account.displayName : (settings.sender_name ?? account.displayName)
  const signIn = await signInOf(needs, account, server, body.password)
  return { server, signIn, from: { name, address }, to, isSaved: false }
}

/** The administrator's account with the settings as they would be, and at their server. */
function withDraft(account: LoadedAccount, body: Body): LoadedAccount {
  const saved = account.settings
  const settings = {
    ...saved,
    ...drafted(saved, body),
    authentication: body.authentication ?? saved.authentication,
    user_name: body.userName || saved.user_name,
    sender_name: body.senderName || saved.sender_name,
    sender_address: body.senderAddress || saved.sender_address,
  }
  return { ...account, settings, own: { ...account.own, host: null, port: null, encryption: null } }
}

/** The administrator signs in as themselves: with their mailbox, or where the settings name no account. */
const isOwn = ({ settings }: LoadedAccount): boolean =>
  settings.authentication === 'oauth' || (settings.authentication === 'own' && settings.user_name === null)

async function signInOf(
  needs: PlanNeeds,
  account: LoadedAccount,
  server: MailServer,
  typed: string | undefined,
): Promise<MailTestPlan['signIn']> {
  const { settings, organizationId, userId } = account
  if (settings.authentication === 'none') return { auth: null }
  const user = isOwn(account) ? effectiveOf(account).userName : settings.user_name
  if (user === null) throw broken([{ field: '/userName', code: 'mailTestUserNameMissing' }])
  const place = placeOf(server)
  if (settings.authentication === 'oauth') return signInConnected(needs, { organizationId, userId, user }, place)
  const kept = isOwn(account) ? ownOf(account) : sharedOf(account)
  return { auth: { user, password: passwordFor(needs.seal, typed, kept, place) } }
}
