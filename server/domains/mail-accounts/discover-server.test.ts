import { describe, expect, it } from 'vitest'
import { OutsideError, targetsOf } from '../../platform/outside/index.ts'
import { useTestApp } from '../../testing/test-app.ts'
import { discoverServer, type Sources } from './discover-server.ts'
import { readAutoconfig } from './read-autoconfig.ts'

const nobody: Sources = {
  resolveMx: () => Promise.reject(new Error('ENOTFOUND')),
  resolveSrv: () => Promise.reject(new Error('ENOTFOUND')),
  fetch: () => Promise.reject(new OutsideError('nameNotFound')),
}
const internet = targetsOf('refuse')
const found = (address: string, sources: Partial<Sources>) =>
  discoverServer(address, internet, { ...nobody, ...sources })

const server = (hostname: string, port: number | string, socketType: string, type = 'smtp') =>
  `<outgoingServer type="${type}"><hostname>${hostname}</hostname><port>${port}</port>
   <socketType>${socketType}</socketType></outgoingServer>`
const description = (servers: string, name = 'Courrier de la mairie') =>
  `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x"><displayName>${name}</displayName>
   <incomingServer type="imap"><hostname>imap.mairie.example</hostname></incomingServer>
   ${servers}</emailProvider></clientConfig>`
const answering = (text: string) => ({ fetch: async () => ({ status: 200, headers: {}, text }) })

describe('M8: nothing is proposed', () => {
  it.each([
    '',
    'zoe',
    'zoe@',
    'zoe@localhost',
    'zoe@mairie.internal',
    'zoe@a b.example',
    'zoe@127.0.0.1',
    'a@b/c.example',
  ])('for %j, and nobody is asked', async (address) => {
    const asked: string[] = []
    const ask = async (name: string) => {
      asked.push(name)
      return []
    }
    expect(await found(address, { resolveMx: ask, resolveSrv: ask })).toEqual([])
    expect(asked).toEqual([])
  })

  it('where nobody answers, or nobody in time', async () => {
    expect(await found('zoe@mairie.example', {})).toEqual([])
    const startedAt = performance.now()
    const never = () => new Promise<never>(() => undefined)
    const silent = { resolveMx: never, resolveSrv: never, fetch: never }
    expect(await found('zoe@mairie.example', silent)).toEqual([])
    expect(performance.now() - startedAt).toBeLessThan(9000)
  })

  it('where a description leads inside, asks for no encryption, or is none', async () => {
    const inside = [server('127.0.0.1', 465, 'SSL'), server('smtp.local', 465, 'SSL'), server('10.0.0.1', 465, 'SSL')]
    const others = [
      ...[server('smtp.mairie.example', 25, 'plain'), server('smtp.mairie.example', 70000, 'SSL')],
      ...[server('http://x.example/', 465, 'SSL'), server('imap.mairie.example', 993, 'SSL', 'imap')],
    ]
    for (const text of [...inside, ...others].map((one) => description(one))) {
      expect([text, await found('zoe@mairie.example', answering(text))]).toEqual([text, []])
    }
    for (const text of ['', '<', '<html>', '{}', '<clientConfig/>'])
      expect(readAutoconfig(text, 'x.example')).toEqual([])
  })

  it('and a description that grows by itself stays as it is written', () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "smtp"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`
    const text = entities + description(server('&c;.&b;.example', 465, 'SSL'))
    expect(JSON.stringify(readAutoconfig(text, 'x.example'))).not.toMatch(/root:|smtpsmtp/)
  })
})

describe('M8: a server is proposed', () => {
  it('of a known provider, from the domain or from who takes in its mail', async () => {
    const [gmail] = await found('zoe@gmail.com', {})
    expect(gmail).toMatchObject({ source: 'known', preset: 'google', host: 'smtp.gmail.com', encryption: 'tls' })
    const exchange = 'mairie-example.mail.protection.outlook.com'
    const [microsoft] = await found('zoe@mairie.example', { resolveMx: async () => [{ exchange, priority: 10 }] })
    expect(microsoft).toMatchObject({ preset: 'microsoft', host: 'smtp.office365.com', port: 587 })
  })

  it('from the description of the domain, which is asked for by https without the address', async () => {
    const asked: string[] = []
    const text = description(
      server('smtp.%EMAILDOMAIN%', 465, 'SSL') + server('relais.mairie.example', 587, 'STARTTLS'),
    )
    const fetch = async (url: string | URL) => {
      asked.push(String(url))
      return { status: 200, headers: {}, text }
    }
    expect(await found('zoe.martin@mairie.example', { fetch })).toEqual([
      {
        ...{ source: 'autoconfig', preset: 'other', name: 'Courrier de la mairie' },
        ...{ host: 'smtp.mairie.example', port: 465, encryption: 'tls' },
      },
      {
        ...{ source: 'autoconfig', preset: 'other', name: 'Courrier de la mairie' },
        ...{ host: 'relais.mairie.example', port: 587, encryption: 'starttls' },
      },
    ])
    expect(asked.every((url) => url.startsWith('https://') && !url.includes('zoe'))).toBe(true)
  })

  it('from the DNS of the domain, the preferred first, and each once', async () => {
    const records = [
      { name: 'second.mairie.example', port: 465, priority: 20, weight: 0 },
      { name: 'first.mairie.example', port: 465, priority: 10, weight: 0 },
      { name: '.', port: 0, priority: 0, weight: 0 },
      { name: 'localhost', port: 465, priority: 0, weight: 0 },
    ]
    const proposals = await found('zoe@mairie.example', {
      resolveSrv: async (name) => (name.startsWith('_submissions.') ? records : []),
      ...answering(description(server('first.mairie.example', 465, 'SSL'))),
    })
    expect(proposals.map(({ source, host }) => `${source} ${host}`)).toEqual([
      'autoconfig first.mairie.example',
      'srv second.mairie.example',
    ])
  })
})

describe('M8: who may ask', () => {
  const test = useTestApp()
  it('is an administrator of the organization, not too often, and an address that leads nowhere finds nothing', async () => {
    await test.organization('editeur', 'provider')
    const organization = await test.organization('mairie')
    const admin = await test.signedIn(organization)
    const path = `/organizations/${organization.slug}/settings/mail/discovery`
    expect((await test.stranger().get(`${path}?address=x@y.example`)).status).toBe(401)
    expect((await admin.get(path)).status).toBe(400)
    expect((await admin.get(`${path}?address=zoe@localhost`)).body).toEqual({ proposals: [] })
    for (let count = 0; count < 19; count += 1) await admin.get(`${path}?address=zoe@localhost`)
    expect((await admin.get(`${path}?address=zoe@localhost`)).status).toBe(429)
  })
})
