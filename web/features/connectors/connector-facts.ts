import type { Connector } from '../../../contract/connector-shapes.ts'

/** Returns when a program was last heard of, by whichever credential; null when never. */
export function lastUseOf({ clientSecret, keys }: Connector): string | null {
  const uses = [clientSecret?.lastUsedAt, ...keys.map(({ lastUsedAt }) => lastUsedAt)]
  return uses.filter((use) => use != null).reduce<string | null>((a, b) => (a === null || b > a ? b : a), null)
}

export type Lifetime = '90days' | 'year' | 'date' | 'never'

/**
 * Takes how long a key is to live and the day chosen ("2027-03-31"); returns when it expires, null for never. A day
 * counts until its end, here. Undefined: no day was chosen.
 */
export function expiryOf(lifetime: Lifetime, day: string, now = new Date()): string | null | undefined {
  if (lifetime === 'never') return null
  if (lifetime === 'date') {
    const end = new Date(`${day}T23:59:59`)
    return Number.isNaN(end.getTime()) ? undefined : end.toISOString()
  }
  const end = new Date(now)
  end.setDate(end.getDate() + (lifetime === '90days' ? 90 : 365))
  return end.toISOString()
}

const octet = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const ipv4 = new RegExp(`^(${octet}\\.){3}${octet}(/([12]?\\d|3[0-2]))?$`)
const ipv6 = /^[\da-f:]*:[\da-f:.]*(\/(\d{1,2}|1[01]\d|12[0-8]))?$/i

/** Says whether text looks like an address or a range of addresses; the server has the last word. */
export function looksLikeRange(text: string): boolean {
  return ipv4.test(text) || ipv6.test(text)
}
