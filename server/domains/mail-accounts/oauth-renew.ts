import { type Db, inOrganization } from '../../platform/database/index.ts'
import { type GivenTokens, type OpenRegistration, refreshTokens } from './oauth-client.ts'
import { readConnected } from './oauth-connected.ts'
import { endLease, storeRefreshed, takeLease } from './oauth-lease-queries.ts'
import { loseConnection } from './oauth-lost.ts'
import type { MailTokensNeeds } from './oauth-needs.ts'
import { clientSecretPlace, tokensPlace } from './oauth-places.ts'
import type { Registration } from './oauth-registration.ts'
import { isGrantOver } from './token-unavailable.ts'

interface Renewing {
  organizationId: string
  userId: string
  place: string
  /** Names whoever is at it: nobody else stores what it fetches, nor gives up for it. */
  lease: string
}

/** The registration with its secret opened. Throws when it was sealed with a key that is not at hand. */
export const opened = (
  seal: MailTokensNeeds['seal'],
  organizationId: string,
  registration: Registration,
): OpenRegistration => {
  const { secretSealed } = registration
  return { ...registration, secret: secretSealed && seal.open(secretSealed, clientSecretPlace(organizationId)) }
}

/**
 * Fetches the next access token and stores it, with the refresh token that replaces the one used (RFC 6749, section 6).
 * The task is taken in one transaction and finished in another: none is open over the network. Returns whether it was
 * done here; false: somebody else is at it, or the mailbox is not connected any more. Throws when the provider could not
 * be asked.
 */
export async function renewTokens(needs: MailTokensNeeds, renewing: Renewing): Promise<boolean> {
  const { organizationId, userId, lease } = renewing
  const task = await inOrganization(needs.db, organizationId, (tx) => takeTask(tx, renewing))
  if (!task) return false
  const finish = (act: (tx: Db) => Promise<unknown>) => inOrganization(needs.db, organizationId, act)
  try {
    const registration = opened(needs.seal, organizationId, task.registration)
    const refreshToken = needs.seal.open(task.refreshSealed, tokensPlace(organizationId, userId))
    const given = await refreshTokens(registration, needs.isAllowed, refreshToken)
    await finish((tx) => storeRefreshed(tx, userId, lease, sealed(needs, renewing, given)))
  } catch (error) {
    await finish((tx) => (isGrantOver(error) ? loseConnection(tx, needs, renewing) : endLease(tx, userId, lease)))
    if (!isGrantOver(error)) throw error
  }
  return true
}

async function takeTask(tx: Db, { userId, place, lease }: Renewing) {
  const found = await readConnected(tx, userId, place)
  if ('state' in found) return null
  const refreshSealed = await takeLease(tx, userId, lease, found.registration.client)
  return refreshSealed === undefined ? null : { registration: found.registration, refreshSealed }
}

/** What was given, sealed for this person's row. */
export function sealed(
  { seal }: Pick<MailTokensNeeds, 'seal'>,
  { organizationId, userId }: Pick<Renewing, 'organizationId' | 'userId'>,
  { accessToken, refreshToken, expiresInSeconds }: GivenTokens,
) {
  const place = tokensPlace(organizationId, userId)
  return {
    accessSealed: seal.close(accessToken, place),
    refreshSealed: refreshToken === null ? null : seal.close(refreshToken, place),
    expiresInSeconds,
  }
}
