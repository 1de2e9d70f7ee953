import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, Problem } from '../../platform/http/index.ts'
import { hashToken } from '../../platform/secrets/index.ts'
import { submitChange } from '../changes/index.ts'
import { findConnectable } from './oauth-begin.ts'
import { type GivenTokens, ProviderRefusal, redeemCode } from './oauth-client.ts'
import type { Connecting, MailOauthNeeds, Remembered } from './oauth-needs.ts'
import { redirectUriOf, verifierPlace } from './oauth-places.ts'
import { takeConnection } from './oauth-queries.ts'
import { opened, sealed } from './oauth-renew.ts'
import { unavailable } from './token-unavailable.ts'

/** What a browser brings back from a mail provider (RFC 6749, sections 4.1.2 and 4.1.2.1). */
export interface Brought {
  state: string
  code?: string | undefined
  error?: string | undefined
}

/** How it ended: `refused` by the person themselves at their provider. */
export type ConnectionEnd = 'connected' | 'refused' | 'failed'

/**
 * Ends a connection that this person began in this session: the code becomes tokens, which are sealed and stored as a
 * change. Whatever else comes back, of another session or person, late or twice, ends as `failed` and says no more.
 */
export async function finishConnection(
  needs: MailOauthNeeds,
  actor: Actor,
  sessionId: string,
  brought: Brought,
): Promise<ConnectionEnd> {
  const connecting = { organizationId: actor.organizationId, userId: actor.userId, sessionId }
  const remembered = await takeRemembered(needs, connecting, brought.state)
  if (!remembered) return 'failed'
  if (brought.error !== undefined) return brought.error === 'access_denied' ? 'refused' : 'failed'
  if (brought.code === undefined) return 'failed'
  try {
    const given = await redeem(needs, connecting, remembered, { state: brought.state, code: brought.code })
    const { client, place } = remembered
    const values = { client, place, ...sealed(needs, connecting, given) }
    await submitChange(needs.road, actor, { kind: 'self.mailConnection', values }, { via: 'console' })
    return 'connected'
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    needs.log.warn({ organizationId: actor.organizationId, reason }, 'a mailbox could not be connected')
    return 'failed'
  }
}

async function takeRemembered(
  { db, seal }: MailOauthNeeds,
  { organizationId, userId, sessionId }: Connecting,
  state: string,
): Promise<Remembered | null> {
  const taken = await inOrganization(db, organizationId, (tx) =>
    takeConnection(tx, { userId, sessionId, stateHash: hashToken(state) }),
  )
  if (taken === undefined) return null
  try {
    return JSON.parse(seal.open(taken, verifierPlace(organizationId, userId))) as Remembered
  } catch {
    // Sealed with a key that is not at hand any more: they begin again.
    return null
  }
}

/** The code goes to nobody but whom it was asked of: a registration that changed meanwhile gets none. */
async function redeem(
  needs: MailOauthNeeds,
  { organizationId, userId }: Connecting,
  { verifier, client, place }: Remembered,
  { state, code }: { state: string; code: string },
): Promise<GivenTokens> {
  const found = await inOrganization(needs.db, organizationId, (tx) => findConnectable(tx, userId))
  if (found?.registration.client !== client || found.place !== place) throw new ProviderRefusal('changed_meanwhile')
  const registration = opened(needs.seal, organizationId, found.registration)
  const redirectUri = redirectUriOf(needs.baseUrl)
  const given = await redeemCode(registration, needs.isAllowed, { redirectUri, code, state, verifier })
  // Without one the mailbox would be lost again within the hour.
  if (given.refreshToken === null) throw new ProviderRefusal('no_refresh_token')
  return given
}

/** Why, for the log, without anything that the provider or the browser wrote; null for what is no matter of theirs. */
function reasonOf(error: unknown): string | null {
  if (error instanceof ProviderRefusal || error instanceof Problem) return error.code
  return unavailable(error).failure
}
