import type { FactorMethod } from '../../../contract/index.ts'

/** How a session names what somebody proved in the second step (RFC 8176, section 2). */
export function methodReferences(method: FactorMethod): string[] {
  if (method === 'sms') return ['sms', 'mfa']
  return [method === 'passkey' ? 'pop' : 'otp', 'mfa']
}
