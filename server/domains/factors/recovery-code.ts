import { randomInt } from 'node:crypto'
import { sign } from '../../platform/secrets/index.ts'

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

/** The only form in which a recovery code is stored. Its 50 random bits need no slow hash; the key keeps them from being tried at all. */
export function recoveryCodeHash(secretKey: string, userId: string, typed: string): Buffer {
  return Buffer.from(sign(secretKey, 'recoveryCode', `${userId}\n${plainCode(typed)}`), 'base64url')
}
