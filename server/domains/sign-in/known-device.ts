import { createHash } from 'node:crypto'
import { equalSecrets, sign } from '../../platform/secrets/index.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/**
 * What a browser keeps after a sign-in, so that strangers' failures do not shut it out: it names no one in clear. It is
 * of one account: whoever has a namesake in another organization, or makes one, knows nothing of that person's device.
 */
export function deviceMark(key: string, userId: string): string {
  const account = digest(userId)
  return `${account}.${sign(key, 'known-device', account)}`
}

/** Whether a browser has signed in to this account before. */
export function isKnownDevice(key: string, userId: string, mark: string | undefined): boolean {
  return mark !== undefined && equalSecrets(mark, deviceMark(key, userId))
}
