import { Secret, TOTP } from 'otpauth'

/**
 * The code an authenticator app shows.
 * @param secret the key in base 32, spaces allowed
 * @param stepsAhead how many half minutes later, as a code serves once
 */
export function codeOf(secret: string, stepsAhead = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, '')) })
  return totp.generate({ timestamp: Date.now() + stepsAhead * 30_000 })
}
