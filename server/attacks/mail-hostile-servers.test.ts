import { once } from 'node:events'
import { get as httpGet, request as httpRequest } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readAutoconfig } from '../domains/mail-accounts/read-autoconfig.ts'
import type { Browser } from '../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../testing/faulty-mail-server.ts'
import { type MailSender, mailSender } from '../testing/mail-sender.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

const test = useTestApp({ listens: true, environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
let town: TestOrganization
let admin: Browser
let sender: MailSender
let healthy: FaultyMailServer
const base = '/organizations/mairie'
const opened: Server[] = []
const sockets = new Set<Socket>()

beforeAll(async () => {
  healthy = await startFaultyMailServer()
  town = await test.organization('mairie')
  admin = await test.signedIn(town)
  sender = await mailSender(test, town, healthy.port)
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  for (const server of opened) server.close()
  await healthy.close()
})

/** A server that does as it likes with every connection. Returns its port. */
async function rogue(act: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    act(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  opened.push(server)
  return (server.address() as AddressInfo).port
}

const draft = (port: number, values: object = {}) => ({
  ...{ host: 'localhost', port, encryption: 'none', authentication: 'shared', userName: 'u@mairie.example' },
  ...{ password: 'à ne pas dire en clair', to: 'x@mairie.example', senderAddress: 'u@mairie.example', ...values },
})
const tryOut = async (port: number, values: object = {}) => {
  await asOwner(test.database, 'delete from sign_in_failures')
  return admin.post(`${base}/settings/mail/test`, draft(port, values))
}

/** Answers each line with these, in turn; then says no more. */
const answering = (greeting: string, ...answers: string[]) => {
  const rest = [...answers]
  return (socket: Socket) => {
    socket.write(greeting)
    socket.on('data', () => {
      const next = rest.shift()
      if (next !== undefined) socket.write(next)
    })
  }
}

describe('M10: a server that means ill', () => {
  it('is believed nothing that it writes: no mark-up, no end of line, no endless one', async () => {
    const line = `535 5.7.8 <img src=x onerror=alert(1)>\u0007\u001b[31m${'y'.repeat(5000)}\r\n`
    const port = await rogue(answering('220 x\r\n', '250-x\r\n250 AUTH PLAIN\r\n', line))
    const { status, body } = await tryOut(port)
    expect([status, body.succeeded, body.failure.code]).toEqual([200, false, 'passwordWrong'])
    expect(body.serverLine.length).toBeLessThanOrEqual(300)
    expect(body.serverLine).not.toMatch(/\p{Cc}/u)
  })

  it.each([
    ['a line without end', (socket: Socket) => flood(socket, 'x'.repeat(65_536))],
    ['a reply of lines without end', (socket: Socket) => flood(socket, '220-more\r\n'.repeat(6000))],
    ['replies that nobody asked for', (socket: Socket) => flood(socket, '220 x\r\n250 x\r\n'.repeat(4000))],
  ])('does not fill the memory: %s', { timeout: 60_000 }, async (_what, act) => {
    const port = await rogue(act)
    const before = process.memoryUsage().rss
    const { status, body } = await tryOut(port)
    expect([status, body.succeeded]).toEqual([200, false])
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
  })

  it('is told nothing in clear where encryption is asked for: it offers none, or strips it', async () => {
    const heard: string[] = []
    const listening = (offer: string, answer: string) => (socket: Socket) => {
      socket.write('220 x\r\n')
      socket.on('data', (chunk) => {
        const text = chunk.toString('latin1')
        heard.push(text)
        if (/^EHLO/i.test(text)) socket.write(`250-x\r\n250-AUTH PLAIN LOGIN\r\n250 ${offer}\r\n`)
        else socket.write(answer)
      })
    }
    for (const [offer, answer] of [
      ['SIZE 1000', '250 fine\r\n'],
      ['STARTTLS', '454 4.7.0 Not now\r\n'],
      ['STARTTLS', '502 5.5.1 What\r\n'],
      ['STARTTLS', '220 go\r\n235 2.7.0 You are in\r\n250 OK\r\n354 go on\r\n250 OK\r\n'],
      ['STARTTLS', '250 fine\r\n'],
    ]) {
      const port = await rogue(listening(offer ?? '', answer ?? ''))
      const { body } = await tryOut(port, { encryption: 'starttls' })
      expect([offer, body.succeeded]).toEqual([offer, false])
    }
    expect(heard.filter((text) => /AUTH|MAIL|RCPT|DATA/i.test(text) && !/^EHLO/i.test(text))).toEqual([])
  })

  it('is no way to learn what listens inside, by what is told of it', async () => {
    const port = await rogue((socket) => socket.write('SSH-2.0-OpenSSH_9.9 secret-banner\r\n'))
    const { body } = await tryOut(port)
    expect(body.succeeded).toBe(false)
    expect(['notUnderstood', 'connectionLost', 'timeout']).toContain(body.failure.code)
  })
})

function flood(socket: Socket, text: string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(text));
    if (!socket.destroyed) socket.once('drain', more)
  }
  more()
}

describe('M12: while a mail server says nothing', () => {
  it('all else answers: other people’s requests, and messages that are sent meanwhile', async () => {
    const silent = await rogue(() => undefined)
    expect((await admin.patch(`${base}/settings/mail`, { port: silent })).status).toBe(200)
    const ids = await Promise.all(Array.from({ length: 40 }, () => sender.sent()))
    const other = await test.organization('voisine')
    const zoe = await mailSender(test, other, healthy.port)
    const neighbour = await test.signedIn(other)
    const started = performance.now()
    for (let round = 0; round < 20; round += 1) {
      expect((await neighbour.get('/organizations/voisine/users')).status).toBe(200)
      expect((await admin.get(`${base}/mail/messages`)).status).toBe(200)
    }
    await zoe.until(await zoe.sent(), 'sent')
    expect(performance.now() - started).toBeLessThan(10_000)
    const { items } = (await admin.get(`${base}/mail/messages?limit=100`)).body
    const waiting = items.filter(({ status }: { status: string }) => ['queued', 'sending'].includes(status))
    expect(waiting.length).toBe(ids.length)
    await admin.patch(`${base}/settings/mail`, { port: healthy.port })
  })
})

describe('M10: a test that is followed line by line', () => {
  it('ends with who asked for it, and keeps nothing open', async () => {
    let open = 0
    const silent = await rogue((socket) => {
      open += 1
      socket.on('close', () => {
        open -= 1
      })
    })
    const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = JSON.stringify(draft(silent))
    await asOwner(test.database, 'delete from sign_in_failures')
    const asked = Array.from({ length: 12 }, () => {
      const headers = { cookie, accept: 'application/x-ndjson', 'content-type': 'application/json' }
      const request = httpRequest(`${test.baseUrl}/api/v1${base}/settings/mail/test`, { method: 'POST', headers })
      request.on('error', () => undefined)
      const answered = new Promise<number>((resolve) => {
        request.on('response', (response) => {
          response.on('error', () => undefined).resume()
          resolve(response.statusCode ?? 0)
        })
      })
      request.end(body)
      return { request, answered }
    })
    const statuses = await Promise.all(asked.map(({ answered }) => answered))
    // One person holds a few of them open and no more.
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(4)
    await vi.waitFor(() => expect(open).toBeGreaterThan(0))
    const alive = await new Promise((resolve) =>
      httpGet(`${test.baseUrl}/livez`, ({ statusCode }) => resolve(statusCode)),
    )
    expect(alive).toBe(200)
    for (const { request } of asked) request.destroy()
    await vi.waitFor(() => expect(open).toBe(0), { timeout: 5000 })
  })
})

describe('M8: a description of a domain’s mail', () => {
  const config = (
    inner: string,
    head = '',
  ) => `<?xml version="1.0"?>${head}<clientConfig version="1.1"><emailProvider id="x">
    ${inner}</emailProvider></clientConfig>`
  const serverAt = (host: string, port = '465', type = 'SSL') =>
    `<outgoingServer type="smtp"><hostname>${host}</hostname><port>${port}</port><socketType>${type}</socketType></outgoingServer>`

  it('names itself a thousand times, or reads a file, in vain', () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
    for (const host of ['&c;', '&f;', '&#108;ocalhost']) {
      const found = readAutoconfig(config(serverAt(host), entities), 'mairie.example')
      expect(found.filter(({ host: read }) => read.length > 100 || read.includes('root:'))).toEqual([])
    }
  })

  it.each([
    '<a>'.repeat(20_000),
    `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`,
    '<clientConfig><emailProvider>',
    '<!DOCTYPE'.repeat(5000),
    `<![CDATA[${'x'.repeat(60_000)}`,
    config('<__proto__><x>1</x></__proto__>'),
    config(serverAt('smtp.x.example', '99999999')),
    config(serverAt('smtp.x.example', '-1')),
    config(serverAt('smtp.x.example', '465', 'plain')),
    '\u0000\ufffd',
  ])('that is none is nothing, at once', (xml) => {
    const started = performance.now()
    expect(readAutoconfig(xml.slice(0, 65_536), 'mairie.example')).toEqual([])
    expect(performance.now() - started).toBeLessThan(1000)
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})
