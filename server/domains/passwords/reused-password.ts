import { acrossOrganizations, type Db, inOrganization } from '../../platform/database/index.ts'
import { verifyPassword } from '../../platform/secrets/index.ts'
import { findPersonKeys, listHashesElsewhere, listOwnHashes, type PersonKeys } from './password-queries.ts'

/**
 * Who chooses the password. An `administrator` types addresses into accounts at will, so their choice is compared within
 * their organization only: a refusal must not tell them a password of another. The `owner` is signed in; a `reader` holds
 * a link that was mailed to the address, and so proves it.
 */
export type Chooser = 'administrator' | 'owner' | 'reader'

// Each comparison costs a hash. Nobody has more accounts than this by honest means.
const mostCompared = 8

async function listHashes(db: Db, keys: PersonKeys, chooser: Chooser): Promise<string[]> {
  const own = await inOrganization(db, keys.organizationId, (tx) => listOwnHashes(tx, keys, mostCompared))
  const mayLookElsewhere = chooser === 'reader' || (chooser === 'owner' && keys.isEmailVerified)
  if (!mayLookElsewhere) return own
  const elsewhere = await acrossOrganizations(db, (tx) => listHashesElsewhere(tx, keys, mostCompared))
  return [...own, ...elsewhere].slice(0, mostCompared)
}

async function isAmong(hashes: string[], password: string): Promise<boolean> {
  for (const hash of hashes) if (await verifyPassword(hash, password)) return true
  return false
}

/**
 * C2: whether another account of the same person already uses this password. Outside of transactions. Without a
 * database (set-up, samples) nothing is compared.
 */
export async function isPasswordReused(
  db: Db | null,
  account: { organizationId: string; userId: string },
  password: string,
  chooser: Chooser,
): Promise<boolean> {
  if (db === null) return false
  const { organizationId, userId } = account
  const keys = await inOrganization(db, organizationId, (tx) => findPersonKeys(tx, organizationId, userId))
  return keys !== undefined && isAmong(await listHashes(db, keys, chooser), password)
}

/** The same for an account that an administrator is about to create. */
export async function isPasswordReusedByNew(
  db: Db | null,
  account: Pick<PersonKeys, 'organizationId' | 'emailFolded' | 'mobile' | 'contactId'>,
  password: string,
): Promise<boolean> {
  if (db === null) return false
  const keys: PersonKeys = { ...account, userId: null, isEmailVerified: false }
  return isAmong(await listHashes(db, keys, 'administrator'), password)
}
