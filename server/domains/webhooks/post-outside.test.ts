import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postOutside } from './post-outside.ts'

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
