import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { findAddresses, hostOf, lookupOf } from './find-addresses.ts'
import { OutsideError, outsideError } from './outside-error.ts'
import type { IsAllowed } from './targets.ts'

export interface OutsideRequest {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** For everything together: look-up, connection, answer. */
  timeoutMs: number
  /** An answer that is longer rejects; 0: nothing of it but its status and headers is read. */
  maxBytes: number
  signal?: AbortSignal | undefined
}

export interface OutsideAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/**
 * Asks an address outside by HTTP(S), at a host whose addresses are all allowed and to the very addresses that were
 * looked at. Follows no redirect: one is answered as it came. Rejects with an OutsideError.
 */
export async function fetchOutside(
  url: URL | string,
  request: OutsideRequest,
  isAllowed: IsAllowed,
): Promise<OutsideAnswer> {
  const limit = AbortSignal.timeout(request.timeoutMs)
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit
  try {
    const response = await ask(new URL(url), request, isAllowed, signal)
    const { statusCode: status = 0, headers } = response
    return { status, headers, text: await textOf(response, request.maxBytes) }
  } catch (error) {
    throw outsideError(error)
  }
}

async function ask(
  url: URL,
  { method = 'GET', headers, body }: OutsideRequest,
  isAllowed: IsAllowed,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const lookup = lookupOf(await findAddresses(hostOf(url), isAllowed, signal))
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      ...{ method, lookup, signal },
      // A connection of its own: one that is kept was looked up for somebody else.
      agent: false,
      headers: { 'user-agent': 'Guichet', ...length, ...headers },
    })
    sent.on('error', reject)
    sent.on('response', resolve)
    sent.end(body)
  })
}

async function textOf(response: IncomingMessage, maxBytes: number): Promise<string> {
  if (maxBytes === 0) {
    response.on('error', () => undefined).destroy()
    return ''
  }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    // Leaving the loop closes the connection.
    if (length > maxBytes) throw new OutsideError('tooLarge')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
