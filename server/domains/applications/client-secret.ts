import { hashToken, newToken } from '../../platform/secrets/index.ts'

/** A new client secret. It has 256 random bits, so its plain SHA-256 cannot be guessed back. */
export function newClientSecret(): { secret: string; hash: Buffer } {
  const secret = newToken()
  return { secret, hash: hashToken(secret) }
}
