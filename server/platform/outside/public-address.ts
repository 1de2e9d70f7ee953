import ipaddr from 'ipaddr.js'

// What the internet's IPv6 addresses begin with so far (RFC 4291, section 2.4): the rest is kept, or old, such as the
// IPv4 addresses that ::7f00:1 means.
const globalIpv6 = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an address is one of the public internet: neither this machine nor a private, link-local, shared, multicast
 * or otherwise special network (RFC 6890). An IPv4 address written as an IPv6 one counts as itself.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const read = ipaddr.process(address)
  return read.range() === 'unicast' && (read.kind() === 'ipv4' || read.match(globalIpv6))
}
