import { hashToken, newToken } from './tokens.ts'

const tokenPattern = /^([0-9a-f]{32})\.([A-Za-z0-9_-]{43})$/

/**
 * A token that says whose organization it is of: the organization's id and a random secret. With the organization in
 * it the row is found inside that organization's rows; a changed id finds nothing, because the hash covers both.
 */
export function newOrganizationToken(organizationId: string): { token: string; tokenHash: Buffer } {
  const token = `${organizationId.replaceAll('-', '')}.${newToken()}`
  return { token, tokenHash: hashToken(token) }
}

/** Reads such a token back. Returns null for text that is none. */
export function readOrganizationToken(token: string | undefined): { organizationId: string; tokenHash: Buffer } | null {
  const hex = token === undefined ? undefined : tokenPattern.exec(token)?.[1]
  if (token === undefined || hex === undefined) return null
  const organizationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { organizationId, tokenHash: hashToken(token) }
}
