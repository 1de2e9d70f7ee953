import { randomBytes } from 'node:crypto'
import { acrossOrganizations } from '../../platform/database/index.ts'
import { hashToken } from '../../platform/secrets/index.ts'
import { insertChallenge, takeChallengeRow } from './challenge-queries.ts'
import type { Bound, FactorNeeds } from './factor-needs.ts'

/** What a challenge is good for: one purpose in one session, or signing in when nobody is known yet. */
export interface ChallengeUse {
  purpose: Bound['purpose'] | 'signInAlone'
  subject: string
}

/** The use of a challenge asked for within a session. */
export function useWithin({ purpose, userId, sessionId }: Bound): ChallengeUse {
  return { purpose, subject: `${userId}:${sessionId}` }
}

/** Makes a challenge for one use. Only its hash is kept. */
export async function newChallenge(needs: FactorNeeds, use: ChallengeUse): Promise<Buffer> {
  const challenge = randomBytes(32)
  const hash = hashToken(challenge.toString('base64url'))
  await acrossOrganizations(needs.database.db, (tx) => insertChallenge(tx, hash, use.purpose, use.subject))
  return challenge
}

/** Uses up the challenge of an answer. Returns false when it is none, was used before, is too old or for another use. */
export function takeChallenge(needs: FactorNeeds, challenge: string, use: ChallengeUse): Promise<boolean> {
  const hash = hashToken(challenge)
  return acrossOrganizations(needs.database.db, (tx) => takeChallengeRow(tx, hash, use.purpose, use.subject))
}
