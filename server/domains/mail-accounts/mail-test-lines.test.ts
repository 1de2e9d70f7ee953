import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MailTestEvent } from '../../../contract/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../../testing/faulty-mail-server.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'

const test = useTestApp({ listens: true, environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
const password = 'courrier très secret'
let server: FaultyMailServer
let organization: TestOrganization
let admin: Browser

beforeAll(async () => {
  await test.organization('editeur', 'provider')
  server = await startFaultyMailServer({ accounts: { 'poste@mairie.example': password } })
  organization = await test.organization('lignes')
  admin = await test.signedIn(organization)
})
afterAll(() => server.close())

const path = () => `${test.baseUrl}/api/v1/organizations/${organization.slug}/settings/mail/test`
const draft = () => ({
  ...{ host: '127.0.0.1', port: server.port, encryption: 'none', authentication: 'shared' },
  ...{ userName: 'poste@mairie.example', password, to: 'x@y.example' },
})
const start = (body: object, signal?: AbortSignal) =>
  fetch(path(), {
    ...{ method: 'POST', body: JSON.stringify(body), signal: signal ?? null },
    headers: {
      ...{ accept: 'application/x-ndjson', 'content-type': 'application/json' },
      cookie: [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  })

describe('M10: progress', () => {
  it('is refused like any answer, before the first line', async () => {
    const answer = await start({ ...draft(), to: 'nobody' })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, expect.stringContaining('problem+json')])
  })

  it('is told line by line, while others are answered; a test that hangs holds nobody up', async () => {
    server.faults = { hangAt: 'auth' }
    const answer = await start(draft())
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('x-ndjson')])
    const reader = (answer.body ?? expect.fail('no lines')).pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const read = async () => {
      const { value = '', done } = await reader.read()
      text += value
      return done
    }
    while (!text.includes('"signIn","state":"running"')) await read()
    const startedAt = performance.now()
    for (let count = 0; count < 20; count += 1) expect((await admin.get('/session')).status).toBe(200)
    expect(performance.now() - startedAt).toBeLessThan(5000)
    server.release()
    while (!(await read()));
    const events = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as MailTestEvent)
    expect(events.slice(0, -1).every((event) => 'steps' in event)).toBe(true)
    expect(events.at(-1)).toMatchObject({ report: { succeeded: true, to: 'x@y.example' } })
    expect(text).not.toContain(password)
  })

  it('ends for the mail server when nobody waits for it any more', async () => {
    server.faults = { hangAt: 'mailFrom' }
    const gone = new AbortController()
    const answer = await start(draft(), gone.signal)
    const before = server.arrived.length
    await answer.body?.getReader().read()
    gone.abort()
    await expect.poll(() => server.open(), { timeout: 10_000 }).toBe(0)
    server.release()
    expect(server.arrived).toHaveLength(before)
  })
})
