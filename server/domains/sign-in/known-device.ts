import { createHash } from 'node:crypto'
import { equalSecrets, sign } from '../../platform/secrets/index.ts'

const digest = (name: string) => createHash('sha256').update(name).digest('base64url')

/** What a browser keeps after a sign-in, so that strangers' failures do not shut it out: it names no one in clear. */
export function deviceMark(key: string, foldedName: string): string {
  const name = digest(foldedName)
  return `${name}.${sign(key, 'known-device', name)}`
}

/** Whether a browser has signed in under this name before. */
export function isKnownDevice(key: string, foldedName: string, mark: string | undefined): boolean {
  return mark !== undefined && equalSecrets(mark, deviceMark(key, foldedName))
}
