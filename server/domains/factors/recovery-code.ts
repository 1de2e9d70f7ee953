import { randomInt } from 'node:crypto'
import { newToken, type Seal, type Signer, sign } from '../../platform/secrets/index.ts'

// Crockford's base 32: no letter that passes for a digit.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const codeCount = 10
const codeLength = 10

/** Ten new recovery codes of 50 random bits each, as they are shown this once: `xxxxx-xxxxx`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codeCount }, () => {
    const letters = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
    return `${letters.slice(0, 5)}-${letters.slice(5)}`
  })
}

/** A recovery code as typed, in the form it was made: what looks alike counts as the same. */
function plainCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
}

/** Where the seal of the key that hashes a person's recovery codes belongs. */
export const recoveryKeyPlace = (userId: string): string => `recovery-codes ${userId}`

const hashWith = (key: string, userId: string, typed: string): string =>
  sign(key, 'recoveryCode', signedText(userId, typed))

const signedText = (userId: string, typed: string) => `${userId}\n${plainCode(typed)}`

const asStored = (hash: string) => Buffer.from(hash, 'base64url')

/**
 * The only form in which recovery codes are stored. Their 50 random bits need no slow hash; the key keeps them from being
 * tried at all. It is these codes' own, and sealed, so that they outlive a change of the installation's key.
 */
export function hashedCodes(seal: Seal, userId: string, codes: string[]): { hashes: Buffer[]; keySealed: string } {
  const key = newToken()
  const hashes = codes.map((code) => asStored(hashWith(key, userId, code)))
  return { hashes, keySealed: seal.close(key, recoveryKeyPlace(userId)) }
}

/** What a recovery code as typed may be stored as. `keysSealed` are those of the person's codes; null: an old one's, that has none. */
export function possibleHashes(
  { seal, signer }: { seal: Seal; signer: Signer },
  userId: string,
  keysSealed: (string | null)[],
  typed: string,
): Buffer[] {
  return keysSealed
    .flatMap((keySealed) => {
      if (keySealed === null) return signer.signatures('recoveryCode', signedText(userId, typed))
      return hashWith(seal.open(keySealed, recoveryKeyPlace(userId)), userId, typed)
    })
    .map(asStored)
}
