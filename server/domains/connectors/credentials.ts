import { randomBytes } from 'node:crypto'
import { hashToken, newToken } from '../../platform/secrets/index.ts'

const keyPattern = /^gk_[A-Za-z0-9]{8}_([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/

/** A credential just made: the text to show once, how it begins, and the only form in which it is kept. */
export interface NewCredential {
  text: string
  prefix: string
  hash: Buffer
}

const shortName = () => randomBytes(4).toString('hex')

/** Makes an API key. It names its organization, so that it is looked up among that organization's keys only. */
export function newApiKey(organizationId: string): NewCredential {
  const prefix = `gk_${shortName()}`
  const text = `${prefix}_${organizationId.replaceAll('-', '')}_${newToken()}`
  return { text, prefix, hash: hashToken(text) }
}

/** Makes a client secret (RFC 6749, section 2.3.1). */
export function newClientSecret(): NewCredential {
  const prefix = `gs_${shortName()}`
  const text = `${prefix}_${newToken()}`
  return { text, prefix, hash: hashToken(text) }
}

/** Reads an API key. Returns null for text that is none. */
export function readApiKey(text: string): { organizationId: string; keyHash: Buffer } | null {
  const hex = keyPattern.exec(text)?.[1]
  if (hex === undefined) return null
  const organizationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { organizationId, keyHash: hashToken(text) }
}
