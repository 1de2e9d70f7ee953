import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SmsSettings } from './sms.ts'
import { createSmsSender } from './sms-sender.ts'

interface Asked {
  url: string | undefined
  authorization: string | undefined
  type: string | undefined
  body: string
}

const asked: Asked[] = []
let status = 200
let server: Server
let url: string
const message = { to: '+33612345678', text: 'Votre code est 123456. Élodie & Cie' }
const account = `AC${'1'.repeat(32)}`

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { authorization, 'content-type': type } = request.headers
    asked.push({ url: request.url, authorization, type, body: await text(request) })
    response.writeHead(status, { location: 'http://evil.example/' }).end(`you said ${authorization} 123456`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const settings = (): [string, SmsSettings][] => [
  ['a gateway', { kind: 'gateway', url: `${url}/send`, token: 'tres-secret' }],
  ['Twilio', { kind: 'twilio', account, token: 'tres-secret', from: '+33700000000', url }],
]

describe('an SMS that is not taken', () => {
  it('rejects where there is no gateway', async () => {
    const without = createSmsSender(null)
    expect(without.isConfigured).toBe(false)
    await expect(without.send(message)).rejects.toThrow('no SMS gateway')
  })

  it('rejects whatever is not a success, redirects too, with nothing of the message and no secret', async () => {
    for (const [, one] of settings()) {
      for (const code of [301, 400, 401, 429, 500]) {
        status = code
        const error = await createSmsSender(one)
          .send(message)
          .catch((reason: Error) => reason)
        expect(error).toBeInstanceOf(Error)
        expect(`${(error as Error).stack} ${(error as Error).cause}`).not.toMatch(/tres-secret|123456|33612345678/)
      }
    }
  })

  it('rejects when nobody answers', async () => {
    const nobody = createSmsSender({ kind: 'gateway', url: 'http://127.0.0.1:1/', token: null })
    await expect(nobody.send(message)).rejects.toThrow('does not answer')
  })
})

describe('an SMS', () => {
  it('goes to a gateway as JSON with a bearer token', async () => {
    status = 202
    const [[, gateway] = expect.fail()] = settings()
    await createSmsSender(gateway).send(message)
    expect(asked.at(-1)).toMatchObject({ url: '/send', authorization: 'Bearer tres-secret', type: 'application/json' })
    expect(JSON.parse(asked.at(-1)?.body ?? '')).toEqual(message)
  })

  it('goes to Twilio as a form with the account’s credentials', async () => {
    status = 201
    const [, [, twilio] = expect.fail()] = settings()
    await createSmsSender(twilio).send(message)
    const authorization = `Basic ${Buffer.from(`${account}:tres-secret`).toString('base64')}`
    expect(asked.at(-1)).toMatchObject({ url: `/2010-04-01/Accounts/${account}/Messages.json`, authorization })
    expect(Object.fromEntries(new URLSearchParams(asked.at(-1)?.body))).toEqual({
      To: message.to,
      From: '+33700000000',
      Body: message.text,
    })
  })
})
