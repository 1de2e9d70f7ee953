import ipaddr from 'ipaddr.js'

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number]

function parseRange(text: string): Range | null {
  // The library also reads 1.2.3 as 1.2.0.3, which nobody means.
  const [host = ''] = text.split('/')
  if (!host.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(host)) return null
  try {
    if (text.includes('/')) return ipaddr.parseCIDR(text)
    const address = ipaddr.parse(text)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  } catch {
    return null
  }
}

/** Whether text is an address or a range of addresses (RFC 4632 for IPv4, RFC 4291 for IPv6). */
export function isAddressRange(text: string): boolean {
  return parseRange(text.trim()) !== null
}

/** Whether an address lies in one of the ranges. No range at all means anywhere; an unreadable address is nowhere. */
export function isWithinRanges(address: string, ranges: string[]): boolean {
  if (ranges.length === 0) return true
  if (!ipaddr.isValid(address)) return false
  // An IPv4 caller on a socket for both families comes as ::ffff:a.b.c.d.
  const caller = ipaddr.process(address)
  return ranges.some((text) => {
    const range = parseRange(text)
    return range !== null && range[0].kind() === caller.kind() && caller.match(range)
  })
}
