import { hashToken, newToken } from '../../platform/secrets/index.ts'

/** A session ends after this long without use. */
export const idleLimitMs = 8 * 60 * 60_000
/** A session ends after this long whatever happens. */
export const absoluteLimitMs = 7 * 24 * 60 * 60_000
/** How often the last use is written down at most. */
export const seenEveryMs = 60_000

const tokenPattern = /^([0-9a-f]{32})\.([A-Za-z0-9_-]{43})$/

/**
 * A session's token as the cookie carries it: the organization's id and a random secret. With the organization in
 * it the session is found inside that organization's rows; a changed id finds nothing, because the hash covers both.
 */
export function newSessionToken(organizationId: string): { token: string; tokenHash: Buffer } {
  const token = `${organizationId.replaceAll('-', '')}.${newToken()}`
  return { token, tokenHash: hashToken(token) }
}

/** Reads a token back. Returns null for text that is none. */
export function readSessionToken(token: string | undefined): { organizationId: string; tokenHash: Buffer } | null {
  const hex = token === undefined ? undefined : tokenPattern.exec(token)?.[1]
  if (token === undefined || hex === undefined) return null
  const organizationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { organizationId, tokenHash: hashToken(token) }
}
