import { Secret, TOTP } from 'otpauth'

// What every authenticator app understands (RFC 6238): six digits, thirty seconds, SHA-1 as the MAC's hash.
const rules = { algorithm: 'SHA1', digits: 6, period: 30 }

/** A new secret for an authenticator app: 160 random bits (RFC 4226, section 4), base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address behind the QR code. `label` is the account's name. */
export function totpUri(secret: string, label: string, issuer: string): string {
  return new TOTP({ ...rules, issuer, label, secret }).toString()
}

/**
 * The time step whose code this is, or null: the present one, the one before or the one after, for clocks that are not
 * quite right and for slow fingers (RFC 6238, section 5.2).
 */
export function stepOfCode(secret: string, code: string, nowMs: number): number | null {
  const delta = new TOTP({ ...rules, secret }).validate({ token: code, timestamp: nowMs, window: 1 })
  return delta === null ? null : Math.floor(nowMs / 1000 / rules.period) + delta
}
