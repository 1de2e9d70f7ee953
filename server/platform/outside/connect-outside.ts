import type { LookupAddress } from 'node:dns'
import { connect, type Socket } from 'node:net'
import { findAddresses } from './find-addresses.ts'
import { OutsideError, outsideError } from './outside-error.ts'
import type { IsAllowed } from './targets.ts'

export interface OutsidePlace {
  host: string
  port: number
  /** For the look-up and all its addresses together. */
  timeoutMs: number
  signal?: AbortSignal | undefined
}

/**
 * Opens a connection to a host whose addresses are all allowed. It goes to the very addresses that were looked at, one
 * after the other, so a name that resolves differently a moment later gains nothing (DNS rebinding). Rejects with an
 * OutsideError.
 */
export async function connectOutside(place: OutsidePlace, isAllowed: IsAllowed): Promise<Socket> {
  const until = Date.now() + place.timeoutMs
  const limit = AbortSignal.timeout(place.timeoutMs)
  const signal = place.signal ? AbortSignal.any([place.signal, limit]) : limit
  const addresses = await findAddresses(place.host, isAllowed, signal)
  let failure = new OutsideError('unreachable')
  for (const [index, address] of addresses.entries()) {
    // Each address has its share of what is left, so that a dead one does not take it all.
    const share = Math.max(1, (until - Date.now()) / (addresses.length - index))
    try {
      return await open(address, place.port, AbortSignal.any([signal, AbortSignal.timeout(share)]))
    } catch (error) {
      failure = outsideError(error)
      if (signal.aborted) break
    }
  }
  throw failure
}

function open({ address, family }: LookupAddress, port: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, family, port, noDelay: true })
    // An error that nobody listens for would end the whole server.
    socket.on('error', () => undefined)
    const settle = (end: () => void) => {
      signal.removeEventListener('abort', stop)
      socket.off('error', fail)
      end()
    }
    const fail = (error: unknown) =>
      settle(() => {
        socket.destroy()
        reject(error)
      })
    const stop = () => fail(new OutsideError('timeout'))
    socket.once('error', fail)
    socket.once('connect', () => settle(() => resolve(socket)))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
