import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import { acrossOrganizations, type Database, type Db } from '../../platform/database/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import {
  deleteRetiredKeys,
  insertSigningKey,
  listSigningKeys,
  lockSigningKeys,
  type SigningKeyRow,
} from './signing-key-queries.ts'

/** What every application understands, and what newer ones prefer. */
const algorithms = ['RS256', 'ES256'] as const

/** Where the seal of a signing key's private half belongs. */
export const signingKeyPlace = (kid: string) => `signing-key:${kid}`

async function addKey(tx: Db, seal: Seal, algorithm: string, isSuccessor: boolean): Promise<void> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true })
  const known = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(known)
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid, alg: algorithm, use: 'sig' }
  const key = {
    kid,
    algorithm,
    private_key: seal.close(JSON.stringify(jwk), signingKeyPlace(kid)),
    public_key: JSON.stringify({ ...known, kid, alg: algorithm, use: 'sig' }),
  }
  await insertSigningKey(tx, key, isSuccessor)
}

/** Whether an algorithm has no key at all, or one whose successor is not there yet. */
function needOf(keys: SigningKeyRow[], algorithm: string): 'first' | 'successor' | null {
  const own = keys.filter((key) => key.algorithm === algorithm)
  if (own.length === 0) return 'first'
  return own.every((key) => key.is_due) ? 'successor' : null
}

/** Makes the keys that are missing, announces successors, and removes those that are over. Safe on several nodes. */
export async function renewSigningKeys(database: Database, seal: Seal): Promise<void> {
  await acrossOrganizations(database.db, async (tx) => {
    await lockSigningKeys(tx)
    await deleteRetiredKeys(tx)
    const keys = await listSigningKeys(tx)
    for (const algorithm of algorithms) {
      const need = needOf(keys, algorithm)
      if (need) await addKey(tx, seal, algorithm, need === 'successor')
    }
  })
}

/**
 * The keys in the order in which they are taken for signing, with their private halves. Makes them when there are
 * none yet. `version` differs whenever the keys or their order do.
 */
export async function readSigningKeys(database: Database, seal: Seal): Promise<{ version: string; keys: () => JWK[] }> {
  const list = () => acrossOrganizations(database.db, listSigningKeys)
  let rows = await list()
  if (algorithms.some((algorithm) => !rows.some((row) => row.algorithm === algorithm && row.signs))) {
    await renewSigningKeys(database, seal)
    rows = await list()
  }
  return {
    version: rows.map(({ kid }) => kid).join(),
    keys: () => rows.map((row) => JSON.parse(seal.open(row.private_key, signingKeyPlace(row.kid))) as JWK),
  }
}
