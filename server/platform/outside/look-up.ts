import { type LookupAddress, lookup } from 'node:dns'
import { OutsideError, outsideError } from './outside-error.ts'

// The system's look-ups wait in the few threads in which passwords are hashed as well: names that nobody answers for must
// not take them all.
const most = 2
const underWay = new Map<string, Promise<LookupAddress[]>>()
const waiting: (() => void)[] = []
let busy = 0

/**
 * The addresses of a name as the system knows them, its own file of hosts included. Whoever asks for a name that is being
 * looked up shares the answer. Rejects with an OutsideError; the look-up itself cannot be told to stop, so it is let go.
 */
export function lookUp(host: string, signal: AbortSignal): Promise<LookupAddress[]> {
  const asked = underWay.get(host) ?? begin(host)
  return new Promise((resolve, reject) => {
    const stop = () => reject(new OutsideError('timeout'))
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    asked.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function begin(host: string): Promise<LookupAddress[]> {
  const asked = inTurn(host).finally(() => underWay.delete(host))
  // Everybody who waited may have gone.
  asked.catch(() => undefined)
  underWay.set(host, asked)
  return asked
}

async function inTurn(host: string): Promise<LookupAddress[]> {
  if (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
  try {
    return await ask(host)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}

const ask = (host: string): Promise<LookupAddress[]> =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, addresses) => (error ? reject(outsideError(error)) : resolve(addresses)))
  })
