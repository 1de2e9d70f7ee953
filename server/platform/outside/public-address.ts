import ipaddr from 'ipaddr.js'

/**
 * Whether an address is one of the public internet: neither this machine nor a private, link-local, shared, multicast
 * or otherwise special network (RFC 6890). An IPv4 address written as an IPv6 one counts as itself.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && !address.includes('%') && ipaddr.process(address).range() === 'unicast'
}
