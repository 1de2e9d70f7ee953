import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new unguessable token: 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The only form in which a token is stored: its SHA-256. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function equalSecrets(left: string, right: string): boolean {
  return timingSafeEqual(hashToken(left), hashToken(right))
}

/** A signature over text that only holders of the key can make (HMAC-SHA-256, RFC 2104), base64url. */
export function sign(key: string, purpose: string, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url')
}
