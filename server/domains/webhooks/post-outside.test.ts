import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postOutside } from './post-outside.ts'
import { isPublicAddress } from './public-address.ts'

let asked = 0
const server = createServer((_request, response) => {
  asked += 1
  response.writeHead(200).end('a'.repeat(10_000_000))
})
let port = 0

beforeAll(async () => {
  await once(server.listen(0, 'localhost'), 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const message = { body: '{}', headers: {} }

describe('F9: a message does not leave', () => {
  it('for an address of this machine, also where a name resolves to it', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0']) {
      const ending = await postOutside(`http://${host}:${port}/`, message, false)
      expect([host, ending]).toEqual([host, { status: null, error: 'privateAddress' }])
    }
    expect(asked).toBe(0)
  })

  it('for a name that does not exist', async () => {
    const { error } = await postOutside('https://nulle-part.invalid/', message, true)
    expect(error).toBe('unknownName')
  })
})

describe('F9: a message that may leave', () => {
  it('arrives, and of the answer only the status is read', async () => {
    expect(await postOutside(`http://localhost:${port}/`, message, true)).toEqual({ status: 200, error: null })
  })
})

describe('F9: of the internet are', () => {
  it('neither special addresses nor what is none', () => {
    const special = ['192.0.2.1', '240.0.0.1', '255.255.255.255', '100.127.0.1', 'fec0::1', '2001::1', '100::1']
    for (const text of [...special, 'ff02::1', '::127.0.0.1', '64:ff9b:1::1', 'fe80::1%eth0', '', 'x', '1.2.3.4.5']) {
      expect([text, isPublicAddress(text)]).toEqual([text, false])
    }
  })

  it('the others', () => {
    for (const text of ['8.8.8.8', '::ffff:8.8.8.8', '2606:4700::1111']) {
      expect([text, isPublicAddress(text)]).toEqual([text, true])
    }
  })
})
