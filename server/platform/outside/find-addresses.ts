import type { LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { lookUp } from './look-up.ts'
import { OutsideError } from './outside-error.ts'
import type { IsAllowed } from './targets.ts'

/** The host of an address as a connection would use it: IPv6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/**
 * The addresses of a host. Rejects with an OutsideError when there are none, or when any of them is not allowed: a name
 * of which one address lies inside was made to reach inside.
 */
export async function findAddresses(host: string, isAllowed: IsAllowed, signal: AbortSignal): Promise<LookupAddress[]> {
  const family = isIP(host)
  const found = family === 0 ? await lookUp(host, signal) : [{ address: host, family }]
  if (found.length === 0) throw new OutsideError('nameNotFound')
  if (!found.every(({ address }) => isAllowed(address))) throw new OutsideError('privateAddress')
  return found
}

/** A look-up for a connection that gives the addresses that were looked at, whatever the name says a moment later. */
export const lookupOf = (found: LookupAddress[]): LookupFunction => {
  const [first] = found
  return (_name, options, callback) =>
    options.all ? callback(null, found) : callback(null, first?.address ?? '', first?.family)
}
