import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { inOrganization } from '../../platform/database/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import { type Connected, readConnected } from './oauth-connected.ts'
import { loseConnection } from './oauth-lost.ts'
import type { MailTokensNeeds } from './oauth-needs.ts'
import { tokensPlace } from './oauth-places.ts'
import { findConnection } from './oauth-queries.ts'
import { renewTokens } from './oauth-renew.ts'
import { TokenUnavailable, unavailable } from './token-unavailable.ts'

/** A token to sign in at the mail server with, or why there is none that would ever serve. */
export type TokenAnswer = { accessToken: string } | { state: 'notConnected' | 'reconnectNeeded' }

/** Access to connected mailboxes (RFC 6749; XOAUTH2). */
export interface MailTokens {
  /**
   * An access token of a person's mailbox that is good for this mail server, renewed two minutes before its end. With
   * `refused`, one that the server did not take, another one is fetched. Throws TokenUnavailable when none can be had now.
   */
  accessTokenOf: (organizationId: string, userId: string, place: string, refused?: string) => Promise<TokenAnswer>
  /** A fresh token was refused as well: the mailbox has to be connected again, and the person is told. Not if it has been meanwhile. */
  giveUp: (organizationId: string, userId: string, refused: string) => Promise<void>
}

const renewBeforeSeconds = 120
const waitMs = 200
const longestWaitMs = 30_000

/** Makes it. However many messages ask at one moment, a token is renewed once: here, and on all nodes together. */
export function mailTokens(needs: MailTokensNeeds): MailTokens {
  const underWay = new Map<string, Promise<boolean>>()
  const renewOnce = (organizationId: string, userId: string, place: string): Promise<boolean> => {
    const key = `${organizationId}:${userId}:${place}`
    const renewing =
      underWay.get(key) ??
      renewTokens(needs, { organizationId, userId, place, lease: randomUUID() }).finally(() => underWay.delete(key))
    underWay.set(key, renewing)
    return renewing
  }
  return {
    accessTokenOf: async (organizationId, userId, place, refused) => {
      const until = Date.now() + longestWaitMs
      for (let isRenewed = false; ; ) {
        const found = await inOrganization(needs.db, organizationId, (tx) => readConnected(tx, userId, place))
        if ('state' in found) return found
        // One that a provider gives out again serves as well as it does: it is not fetched over and over.
        const current = currentToken(needs.seal, organizationId, userId, found, isRenewed ? undefined : refused)
        const isGood = isRenewed || found.is_leased || (found.access_seconds ?? 0) > renewBeforeSeconds
        if (current !== null && isGood) return { accessToken: current }
        if (isRenewed || Date.now() > until) throw new TokenUnavailable(isRenewed ? 'tokenRefused' : 'timeout')
        try {
          isRenewed = await renewOnce(organizationId, userId, place)
        } catch (error) {
          // What still is good serves while the next one cannot be had.
          if (current !== null) return { accessToken: current }
          throw unavailable(error)
        }
        // Another node is at it.
        if (!isRenewed) await wait(waitMs)
      }
    },
    giveUp: (organizationId, userId, refused) =>
      inOrganization(needs.db, organizationId, async (tx) => {
        const found = await findConnection(tx, userId)
        const current = found && currentToken(needs.seal, organizationId, userId, found, undefined)
        if (current === refused) await loseConnection(tx, needs, { organizationId, userId })
      }),
  }
}

/** The stored token, unless it is over or refused, or was sealed with a key that is not at hand. */
function currentToken(
  seal: Seal,
  organizationId: string,
  userId: string,
  { oauth_access_sealed: sealed, access_seconds: seconds }: Pick<Connected, 'oauth_access_sealed' | 'access_seconds'>,
  refused: string | undefined,
): string | null {
  if (sealed === null || (seconds ?? 0) <= 0) return null
  try {
    const token = seal.open(sealed, tokensPlace(organizationId, userId))
    return token === refused ? null : token
  } catch {
    return null
  }
}
