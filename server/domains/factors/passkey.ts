/** A passkey as stored. */
export interface Passkey {
  id: string
  name: string
  /** base64url. */
  credentialId: string
  publicKey: Buffer
  counter: number
  transports: string[]
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
const idOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/**
 * What a passkey carries to say whose it is: organization and account. With it the person is found inside their own
 * organization's rows. It names nobody (WebAuthn Level 3, section 14.6.1).
 */
export function passkeyHandle({ organizationId, userId }: { organizationId: string; userId: string }): Buffer {
  return Buffer.concat([bytesOf(organizationId), bytesOf(userId)])
}

/** Reads a handle back from base64url; null for text that is none. */
export function readPasskeyHandle(text: unknown): { organizationId: string; userId: string } | null {
  if (typeof text !== 'string') return null
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== 32) return null
  return { organizationId: idOf(bytes.subarray(0, 16)), userId: idOf(bytes.subarray(16)) }
}

/** The parts of a browser's answer that say which passkey and which challenge it is about; null when there are none. */
export function readCredential(
  credential: Record<string, unknown>,
): { id: string; challenge: string; userHandle: unknown } | null {
  const response = credential.response as Record<string, unknown> | undefined
  if (typeof credential.id !== 'string' || typeof response?.clientDataJSON !== 'string') return null
  try {
    const client = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'))
    const challenge: unknown = client?.challenge
    if (typeof challenge !== 'string') return null
    return { id: credential.id, challenge, userHandle: response.userHandle }
  } catch {
    // Not JSON: nothing a browser made.
    return null
  }
}
