import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Ending } from './attempt-queries.ts'
import { hostOf, isPublicAddress } from './public-address.ts'

const timeoutMs = 10_000

class RefusedAddress extends Error {}

/**
 * Resolves a name for a connection and refuses it when any of its addresses is not public. The connection goes to
 * what was looked at here, so a name that resolves differently a moment later gains nothing (DNS rebinding).
 */
const lookupPublic: LookupFunction = (name, options, callback) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    const isRefused = addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address))
    if (isRefused) return callback(new RefusedAddress(), '')
    const [first] = addresses
    if (options.all) return callback(null, addresses)
    callback(null, first?.address ?? '', first?.family)
  })
}

/** Why a message did not arrive, as a code that has a text. */
function codeOf(error: unknown): string {
  if (error instanceof RefusedAddress) return 'privateAddress'
  const { name, code = '' } = error as { name?: string; code?: string }
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknownName'
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) ? 'certificate' : 'unreachable'
}

/**
 * Posts a message to an address of the public internet. Follows no redirect, reads nothing of the answer but its
 * status, and waits ten seconds at most. Never throws: how it ended is the answer.
 */
export async function postOutside(
  address: string,
  message: { body: string; headers: Record<string, string> },
  allowsPrivate: boolean,
): Promise<Ending> {
  const url = new URL(address)
  const host = hostOf(url)
  // An address in figures is connected to without any look-up.
  if (!allowsPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return { status: null, error: 'privateAddress' }
  try {
    const status = await statusOf(url, message, allowsPrivate ? {} : { lookup: lookupPublic })
    return { status, error: status >= 200 && status < 300 ? null : 'refused' }
  } catch (error) {
    return { status: null, error: codeOf(error) }
  }
}

function statusOf(
  url: URL,
  { body, headers }: { body: string; headers: Record<string, string> },
  options: { lookup?: LookupFunction },
): Promise<number> {
  const length = String(Buffer.byteLength(body))
  return new Promise((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      ...options,
      method: 'POST',
      // A connection of its own: one that is kept was looked up for somebody else.
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'content-type': 'application/json', 'content-length': length, 'user-agent': 'Guichet', ...headers },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      resolve(response.statusCode ?? 0)
      response.on('error', () => undefined).destroy()
    })
    sent.end(body)
  })
}
