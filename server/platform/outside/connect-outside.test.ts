import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { certificateOf, trustTestAuthority } from '../../testing/test-certificates.ts'
import { connectOutside, fetchOutside, targetsOf } from './index.ts'

const answers = vi.hoisted(() => ({ of: {} as Record<string, string[]>, asked: 0 }))

vi.mock('node:dns', async (original) => {
  const dns = await original<typeof import('node:dns')>()
  const lookup = (name: string, options: object, callback: (error: Error | null, found?: object[]) => void) => {
    const found = answers.of[name]
    if (!found) return dns.lookup(name, options as never, callback as never)
    // A name whose next answer is another one.
    const now = found[Math.min(answers.asked, found.length - 1)] ?? ''
    answers.asked += 1
    callback(
      null,
      now.split(' ').map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { ...dns, lookup }
})

const everywhere = targetsOf('allow').isAllowed
const internet = targetsOf('refuse').isAllowed
let plain: Server
let web: Server
let secure: Server
let connections = 0
const portOf = (server: Server) => (server.address() as AddressInfo).port

beforeAll(trustTestAuthority)
beforeAll(async () => {
  plain = createServer((socket) => {
    connections += 1
    socket.on('error', () => undefined)
  })
  web = createHttp((request, response) => {
    if (request.url === '/away') response.writeHead(302, { location: `http://127.0.0.1:${portOf(plain)}/` }).end()
    else if (request.url === '/long') response.end('a'.repeat(200_000))
    else if (request.url !== '/never') response.end(`${request.method} ${request.url}`)
  })
  secure = createHttps(certificateOf('other-name'), (_request, response) => response.end('secret'))
  for (const server of [plain, web, secure]) await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => {
  for (const server of [plain, web, secure]) server.close()
})

const connect = (host: string, isAllowed = everywhere, timeoutMs = 2000) =>
  connectOutside({ host, port: portOf(plain), timeoutMs }, isAllowed)

describe('M8: no connection leads inside', () => {
  it('by address, by name, or by one of several addresses of a name', async () => {
    answers.of = { 'mixed.example': ['8.8.8.8 127.0.0.1'] }
    const before = connections
    for (const host of ['127.0.0.1', 'localhost', '::1', '::ffff:127.0.0.1', '0.0.0.0', 'mixed.example']) {
      await expect(connect(host, internet)).rejects.toMatchObject({ code: 'privateAddress' })
    }
    expect(connections).toBe(before)
  })

  it('by a name that says something else a moment later: what was looked at is connected to', async () => {
    answers.of = { 'rebinding.example': ['127.0.0.1', '169.254.169.254'] }
    answers.asked = 0
    const only = (address: string) => address === '127.0.0.1'
    const socket = await connect('rebinding.example', only)
    expect([socket.remoteAddress, answers.asked]).toEqual(['127.0.0.1', 1])
    socket.destroy()
    await expect(connect('rebinding.example', only)).rejects.toMatchObject({ code: 'privateAddress' })
  })

  it('by a redirect: it is answered as it came', async () => {
    const before = connections
    const limits = { timeoutMs: 2000, maxBytes: 1000 }
    const { status } = await fetchOutside(`http://127.0.0.1:${portOf(web)}/away`, limits, everywhere)
    expect([status, connections]).toEqual([302, before])
  })
})

describe('M8: what is not reached says why', () => {
  it('as a code', async () => {
    await expect(connect('nulle-part.invalid')).rejects.toMatchObject({ code: 'nameNotFound' })
    const closed = connectOutside({ host: '127.0.0.1', port: 1, timeoutMs: 2000 }, everywhere)
    await expect(closed).rejects.toMatchObject({ code: 'connectionRefused' })
    const signal = AbortSignal.abort()
    const gone = connectOutside({ host: 'localhost', port: 1, timeoutMs: 2000, signal }, everywhere)
    await expect(gone).rejects.toMatchObject({ code: 'timeout' })
  })

  it('also over HTTP: too long, never, another certificate', async () => {
    const at = (server: Server, path: string, scheme = 'http') => `${scheme}://127.0.0.1:${portOf(server)}${path}`
    const limits = { timeoutMs: 500, maxBytes: 1000 }
    await expect(fetchOutside(at(web, '/long'), limits, everywhere)).rejects.toMatchObject({ code: 'tooLarge' })
    await expect(fetchOutside(at(web, '/never'), limits, everywhere)).rejects.toMatchObject({ code: 'timeout' })
    const wrong = fetchOutside(at(secure, '/', 'https'), limits, everywhere)
    await expect(wrong).rejects.toMatchObject({ code: 'certificate' })
  })
})

describe('M8: a host is reached', () => {
  it('at the next of its addresses when one is dead', async () => {
    answers.of = { 'two.example': ['::1 127.0.0.1'] }
    const socket = await connect('two.example')
    expect(socket.remoteAddress).toBe('127.0.0.1')
    socket.destroy()
  })

  it('over HTTP, with what is sent', async () => {
    const asked = { method: 'POST' as const, body: 'x', timeoutMs: 2000, maxBytes: 1000 }
    const answer = await fetchOutside(`http://127.0.0.1:${portOf(web)}/a`, asked, everywhere)
    expect(answer).toMatchObject({ status: 200, text: 'POST /a' })
  })
})
