import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import ipaddr from 'ipaddr.js'
import { isPublicAddress } from './public-address.ts'

/** Says of an address, in figures, whether it may be connected to. */
export type IsAllowed = (address: string) => boolean

/** What may be connected to. */
export interface Targets {
  isAllowed: IsAllowed
  /** Names that only an inner network knows are worth looking up. */
  allowsInnerNames: boolean
}

type Network = ReturnType<typeof ipaddr.parseCIDR>

/** A network such as 10.0.3.0/24 or fd00::/8, or null when the text is none. */
export function readNetwork(text: string): Network | null {
  return ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : null
}

/** The public internet, and of private networks none (`refuse`), all (`allow`), or these. */
export function targetsOf(privateNetworks: 'refuse' | 'allow' | string[]): Targets {
  if (privateNetworks === 'allow') return { isAllowed: ipaddr.isValid, allowsInnerNames: true }
  if (privateNetworks === 'refuse') return { isAllowed: isPublicAddress, allowsInnerNames: false }
  const networks = privateNetworks.map(readNetwork).filter((network) => network !== null)
  return {
    isAllowed: (address) => isPublicAddress(address) || networks.some((network) => lies(address, network)),
    allowsInnerNames: true,
  }
}

function lies(address: string, network: Network): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const read = ipaddr.process(address)
  return read.kind() === network[0].kind() && read.match(network)
}

// Names that never leave a network (RFC 6761, 6762, 8375, and the .internal that ICANN keeps free).
const innerName = /(^|\.)(localhost|local|internal|home\.arpa|lan|intranet)$/i
const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i

/**
 * What speaks against a host, as far as it shows without asking anybody: it is neither a name nor an address
 * (RFC 1123, section 2.1), or lies within a network that is not allowed. Names are looked at again at each connection.
 */
export function hostFault(host: string, { isAllowed, allowsInnerNames }: Targets): 'unreadable' | 'private' | null {
  if (isIP(host) !== 0) return isAllowed(host) ? null : 'private'
  // What turns names into ASCII drops line ends without a word.
  if (/[\s\p{C}]/u.test(host)) return 'unreadable'
  const name = domainToASCII(host).replace(/\.$/, '')
  const labels = name.split('.')
  // What ends with figures is an address that is spelled oddly: 127.1, 0x7f000001.
  const isName =
    name.length <= 253 && labels.every((part) => label.test(part)) && !/^(\d+|0x[\da-f]*)$/i.test(labels.at(-1) ?? '')
  if (!isName) return 'unreadable'
  return !allowsInnerNames && (innerName.test(name) || labels.length < 2) ? 'private' : null
}
