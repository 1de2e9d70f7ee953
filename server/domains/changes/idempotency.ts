import { createHash } from 'node:crypto'
import type { Outcome } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import type { Proposed } from './change-kind.ts'
import { claimKey, findKey, storeAnswer } from './idempotency-queries.ts'
import type { RoadActor } from './road.ts'

// A hash of a secret that somebody may guess is as good as the secret: it does not enter the hash.
const secrets = new Set(['password', 'clientSecret'])

function requestHash(proposed: Proposed | Proposed[]): string {
  const text = JSON.stringify(proposed, (key, value: unknown) => (secrets.has(key) ? '' : value))
  return createHash('sha256').update(text).digest('hex')
}

/**
 * The answer already given under this Idempotency-Key, or null after claiming the key. A simultaneous request
 * with the same key waits here until the first one is through. Throws 409 when the key served another request.
 */
export async function rememberedAnswer(
  tx: Db,
  actor: RoadActor,
  proposed: Proposed | Proposed[],
  key: string | undefined,
): Promise<Outcome | null> {
  if (key === undefined) return null
  const hash = requestHash(proposed)
  if (await claimKey(tx, actor.organizationId, actor.userId, key, hash)) return null
  const known = await findKey(tx, actor.userId, key)
  if (known?.request_hash !== hash) throw new Problem(409, 'idempotencyKeyReused')
  return known.answer
}

/** Keeps the answer under the key it was asked with, in the change's own transaction. */
export async function rememberAnswer(
  tx: Db,
  actor: RoadActor,
  key: string | undefined,
  outcome: Outcome,
): Promise<void> {
  if (key !== undefined) await storeAnswer(tx, actor.userId, key, outcome)
}
