import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connectOutside, fetchOutside, hostFault, isPublicAddress, targetsOf } from '../platform/outside/index.ts'

// No name of the internet says at will that it lies inside, or says something else a moment later.
const said: Record<string, string[][]> = {
  'two-faced.example': [['198.41.0.4', '127.0.0.1']],
  'rebound.example': [['127.0.0.1'], ['198.41.0.4']],
}
vi.mock('node:dns', async (original) => {
  const dns = await original<typeof import('node:dns')>()
  type Answer = (error: Error | null, addresses: { address: string; family: number }[]) => void
  const lookup = (name: string, options: { all: true }, answer: Answer) => {
    const found = said[name]?.shift()
    if (found)
      answer(
        null,
        found.map((address) => ({ address, family: 4 })),
      )
    else dns.lookup(name, options, answer)
  }
  return { ...dns, lookup }
})

const internet = targetsOf('refuse')
let inner: Server
let port: number
let visits = 0

beforeAll(async () => {
  inner = createServer((socket) => {
    visits += 1
    socket.on('error', () => undefined).end('220 inside\r\n')
  }).listen(0, '127.0.0.1')
  await once(inner, 'listening')
  port = (inner.address() as AddressInfo).port
})

afterAll(() => inner.close())

/** Every way to write an address that lies inside, or that none of the internet's servers has. */
const addresses = [
  ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '169.254.169.254'],
  ...['172.16.0.1', '172.31.255.255', '192.168.0.1', '192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.1'],
  ...['203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', '::2', '::127.0.0.1', '::7f00:1'],
  ...['::a00:1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:0:7f00:1', '::fffe:127.0.0.1', '64:ff9b::7f00:1'],
  ...['64:ff9b:1::7f00:1', '2002:7f00:1::', '2001:0:4136:e378:8000:63bf:80ff:fffe', 'fe80::1', 'fe80::1%lo'],
  ...['fec0::1', 'fc00::1', 'fd12::1', 'ff02::1', '2001:db8::1', '100::1', '4000::1', 'e000::1'],
]

describe('an address that lies inside', () => {
  it.each(addresses)('is none of the internet: %s', (address) => expect(isPublicAddress(address)).toBe(false))

  it.each(addresses)('is not connected to: %s', async (host) => {
    const before = visits
    const place = { host, port, timeoutMs: 2000 }
    await expect(connectOutside(place, internet.isAllowed)).rejects.toMatchObject({ code: 'privateAddress' })
    expect(visits).toBe(before)
  })
})

describe('a name that leads inside', () => {
  it.each([
    ...['localhost', 'LOCALHOST', 'localhost.', 'lоcalhost', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'a.localhost', 'ip6-localhost'],
    ...['metadata.google.internal', 'printer.local', 'nas.home.arpa', 'intranet'],
    ...['127.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '127.0.0.1.', '0', '[::1]', '::1%lo'],
    ...['１２７.0.0.1', '①②⑦.0.0.1', '127。0。0。1', '127.0.0.1:25', 'x@127.0.0.1', '127.0.0.1/', ' ', '', '.'],
  ])('is refused as a host: %j', (host) => expect(hostFault(host, internet)).not.toBe(null))

  it.each([
    'localhost',
    'localhost.',
    'LOCALHOST',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '0',
  ])('is not connected to, however it is spelled: %s', async (host) => {
    const before = visits
    const code = /^(privateAddress|nameNotFound)$/
    const place = { host, port, timeoutMs: 2000 }
    await expect(connectOutside(place, internet.isAllowed)).rejects.toMatchObject({
      code: expect.stringMatching(code),
    })
    const ask = fetchOutside(`http://${host}:${port}/`, { timeoutMs: 2000, maxBytes: 10 }, internet.isAllowed)
    await expect(ask).rejects.toMatchObject({ code: expect.stringMatching(code) })
    expect(visits).toBe(before)
  })

  it('is refused as a whole when only one of its addresses lies inside', async () => {
    const place = { host: 'two-faced.example', port, timeoutMs: 2000 }
    await expect(connectOutside(place, internet.isAllowed)).rejects.toMatchObject({ code: 'privateAddress' })
  })

  it('is connected to at the address that was looked at, whatever it says a moment later', async () => {
    const asked: string[] = []
    const isAllowed = (address: string) => {
      asked.push(address)
      return address === '127.0.0.1'
    }
    const before = visits
    const socket = await connectOutside({ host: 'rebound.example', port, timeoutMs: 2000 }, isAllowed)
    await once(socket, 'data')
    socket.destroy()
    expect([asked, visits]).toEqual([['127.0.0.1'], before + 1])
  })
})

describe('an address of the web', () => {
  it.each([
    ...['http://0x7f000001/', 'http://2130706433/', 'http://0177.1/', 'http://127.1/', 'http://[::ffff:7f00:1]/'],
    ...['http://[::7f00:1]/', 'http://[::1]/', 'http://①②⑦.0.0.1/', 'http://localhost./', 'http://127。0。0。1/'],
    ...['http://x@127.0.0.1/', 'http://mail.example@127.0.0.1/', 'http:\\\\127.0.0.1/'],
  ])('that leads inside is not asked: %s', async (url) => {
    const before = visits
    const place = new URL(url)
    place.port = String(port)
    const ask = fetchOutside(place, { timeoutMs: 2000, maxBytes: 100 }, internet.isAllowed)
    const code = expect.stringMatching(/^(privateAddress|nameNotFound)$/)
    await expect(ask).rejects.toMatchObject({ code })
    expect(visits).toBe(before)
  })
})
