import ipaddr from 'ipaddr.js'
import type { FieldFault } from '../../platform/http/index.ts'

// Names that never leave a network (RFC 6761, 6762, 8375, and the .internal that ICANN keeps free).
const innerName = /(^|\.)(localhost|local|internal|home\.arpa|lan|intranet)\.?$/i

/**
 * Whether an address is one of the public internet: neither this machine nor a private, link-local, shared, multicast
 * or otherwise special network (RFC 6890). An IPv4 address written as an IPv6 one counts as itself.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && !address.includes('%') && ipaddr.process(address).range() === 'unicast'
}

/** The host of an address as a connection would use it: IPv6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** Whether a host can be told, without asking anybody, to lie within somebody's own network. */
function isInnerHost(host: string): boolean {
  if (ipaddr.isValid(host)) return !isPublicAddress(host)
  return innerName.test(host) || !host.replace(/\.$/, '').includes('.')
}

/**
 * What speaks against sending to an address, as far as it shows. Names are looked at again when they are resolved.
 * `allowsPrivate` is for tests and demonstrations.
 */
export function addressFaults(text: string, allowsPrivate: boolean): FieldFault[] {
  const url = URL.parse(text)
  const fault = (code: string) => [{ field: '/url', code }]
  if (!url) return fault('webhookAddressUnreadable')
  if (url.username !== '' || url.password !== '') return fault('webhookAddressHasPassword')
  if (url.hash !== '') return fault('addressHasFragment')
  if (allowsPrivate) return []
  if (url.protocol !== 'https:') return fault('webhookAddressNotSecure')
  return isInnerHost(hostOf(url)) ? fault('webhookAddressPrivate') : []
}
