import { type Db, inOrganization } from '../../platform/database/index.ts'
import { notFound, Problem } from '../../platform/http/index.ts'
import { hashToken } from '../../platform/secrets/index.ts'
import { effectiveOf, serverOf } from './mail-account.ts'
import { findMailAccount } from './mail-account-queries.ts'
import { placeOf } from './mail-server.ts'
import { authorizationUrl, newSecrets } from './oauth-client.ts'
import type { Connecting, MailOauthNeeds, Remembered } from './oauth-needs.ts'
import { redirectUriOf, verifierPlace } from './oauth-places.ts'
import { openConnection } from './oauth-queries.ts'
import { type Registration, registrationOf } from './oauth-registration.ts'

const minutes = 10

/** What somebody's mailbox would be connected with, and for which mail server. */
export interface Connectable {
  registration: Registration
  place: string
  userName: string
}

/** Where and as whom a person may connect a mailbox; null when their organization does not have it so, or something is missing. */
export async function findConnectable(tx: Db, userId: string): Promise<Connectable | null> {
  const account = await findMailAccount(tx, userId)
  if (!account) throw notFound()
  const server = serverOf(account)
  const { userName } = effectiveOf(account)
  const registration = account.settings.authentication === 'oauth' ? registrationOf(account.settings) : null
  return registration && server && userName !== null ? { registration, place: placeOf(server), userName } : null
}

/**
 * Begins to connect a person's mailbox. Returns the address of the provider's page for this browser, good for ten
 * minutes and once. Throws 409 where no mailbox can be connected.
 */
export async function beginConnection(needs: MailOauthNeeds, connecting: Connecting): Promise<string> {
  const { organizationId, userId, sessionId } = connecting
  const found = await inOrganization(needs.db, organizationId, (tx) => findConnectable(tx, userId))
  if (!found) throw new Problem(409, 'mailNotConnectable')
  const { registration, place, userName } = found
  const { verifier, state } = newSecrets()
  const redirectUri = redirectUriOf(needs.baseUrl)
  const url = await authorizationUrl(registration, { redirectUri, state, verifier, loginHint: userName })
  const remembered: Remembered = { verifier, client: registration.client, place }
  const verifierSealed = needs.seal.close(JSON.stringify(remembered), verifierPlace(organizationId, userId))
  await inOrganization(needs.db, organizationId, (tx) =>
    openConnection(tx, connecting, { stateHash: hashToken(state), sessionId, verifierSealed, minutes }),
  )
  return url
}
