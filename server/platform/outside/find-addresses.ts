import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { OutsideError, outsideError } from './outside-error.ts'
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

/** The system is asked, so that names of its own are known; it cannot be told to stop, so the answer is let go. */
function lookUp(host: string, signal: AbortSignal): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new OutsideError('timeout'))
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    lookup(host, { all: true }, (error, addresses) => {
      signal.removeEventListener('abort', stop)
      if (error) reject(outsideError(error))
      else resolve(addresses)
    })
  })
}

/** A look-up for a connection that gives the addresses that were looked at, whatever the name says a moment later. */
export const lookupOf = (found: LookupAddress[]): LookupFunction => {
  const [first] = found
  return (_name, options, callback) =>
    options.all ? callback(null, found) : callback(null, first?.address ?? '', first?.family)
}
