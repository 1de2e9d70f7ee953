import type { z } from 'zod'
import type { testMailAccountShape } from '../../../contract/index.ts'
import { broken } from '../../platform/http/index.ts'
import type { SmtpServer } from '../../platform/mail/index.ts'
import { passwordFor } from './kept-password.ts'
import { effectiveOf, fromOf } from './mail-account.ts'
import type { LoadedAccount } from './mail-account-queries.ts'
import { type MailServer, passwordSeal, placeOf, sharedPasswordSeal } from './mail-server.ts'
import { drafted, type MailTestPlan, type PlanNeeds, signInConnected, testedServer } from './mail-test.ts'

type Body = z.output<typeof testMailAccountShape>

/** M10: what a test of somebody's account is sent with: as it is saved, with what stands in the form over it. Throws 422. */
export async function planAccountTest(
  needs: PlanNeeds,
  account: LoadedAccount,
  body: Body,
  to: string,
): Promise<MailTestPlan> {
  const own = { ...account.own, ...drafted(account.own, body), user_name: body.userName || account.own.user_name }
  const draft = { ...account, own }
  const server = testedServer(effectiveOf(draft), needs.targets)
  const address = fromOf(draft)
  if (address === null) throw broken([{ field: '/userName', code: 'mailTestAddressMissing' }])
  const [before, after] = [effectiveOf(account), effectiveOf(draft)]
  const isSame = (['userName', 'host', 'port', 'encryption'] as const).every((field) => before[field] === after[field])
  return {
    ...{ server, to, from: { name: account.displayName, address } },
    signIn: await signInOf(needs, draft, server, body.password),
    isSaved: isSame && body.password === undefined,
  }
}

async function signInOf(
  needs: PlanNeeds,
  account: LoadedAccount,
  server: MailServer,
  typed: string | undefined,
): Promise<MailTestPlan['signIn']> {
  const { settings, organizationId, userId } = account
  const { authentication } = settings
  if (authentication === 'none') return { auth: null }
  const user = authentication === 'shared' ? settings.user_name : effectiveOf(account).userName
  if (user === null) throw broken([{ field: '/userName', code: 'mailTestUserNameMissing' }])
  const place = placeOf(server)
  if (authentication === 'oauth') return signInConnected(needs, { organizationId, userId, user }, place)
  const kept = authentication === 'shared' ? sharedOf(account) : ownOf(account)
  const auth: SmtpServer['auth'] = { user, password: passwordFor(needs.seal, typed, kept, place) }
  return { auth }
}

/** The password that somebody's account keeps. */
export const ownOf = ({ own, organizationId, userId }: LoadedAccount) => ({
  ...{ sealed: own.password_sealed, place: own.password_place },
  sealPlace: (place: string) => passwordSeal(organizationId, userId, place),
})

/** The password that the organization keeps for everybody. */
export const sharedOf = ({ settings, organizationId }: Pick<LoadedAccount, 'settings' | 'organizationId'>) => ({
  ...{ sealed: settings.password_sealed, place: settings.password_place },
  sealPlace: (place: string) => sharedPasswordSeal(organizationId, place),
})
