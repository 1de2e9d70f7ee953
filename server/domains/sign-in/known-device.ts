import { createHash } from 'node:crypto'
import { equalSecrets, type Signer } from '../../platform/secrets/index.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/**
 * What a browser keeps after a sign-in, so that strangers' failures do not shut it out: it names no one in clear. It is
 * of one account: whoever has a namesake in another organization, or makes one, knows nothing of that person's device.
 */
export const deviceMark = (signer: Signer, userId: string): string => deviceMarks(signer, userId)[0] ?? ''

/** As the current key makes it, then as earlier ones did: browsers keep theirs for half a year. */
function deviceMarks(signer: Signer, userId: string): string[] {
  const account = digest(userId)
  return signer.signatures('known-device', account).map((signature) => `${account}.${signature}`)
}

/** Whether a browser has signed in to this account before. */
export function isKnownDevice(signer: Signer, userId: string, mark: string | undefined): boolean {
  return mark !== undefined && deviceMarks(signer, userId).some((known) => equalSecrets(mark, known))
}
