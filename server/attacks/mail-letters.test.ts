import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../testing/faulty-mail-server.ts'
import { mailSender } from '../testing/mail-sender.ts'
import { type TestOrganization, useTestApp } from '../testing/test-app.ts'
import { asOwner } from '../testing/trace-queries.ts'

const test = useTestApp({ environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
let server: FaultyMailServer
let provider: TestOrganization
let vendor: Browser
let town: TestOrganization
let admin: Browser

/** What somebody could be called, or an organization. */
const names = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '{{link}}{{organization}}{{signInName}}',
  '{{constructor}} #{7*7} <%= 7*7 %> {%7*7%} {{7*7}} $' + '{7*7}',
  '$& $1 $$ $`',
  'Voleur <voleur@ailleurs.example>',
  '", voleur@ailleurs.example, "',
  '=?utf-8?Q?x=0D=0ABcc:_voleur=40ailleurs.example?=',
  'a &amp; b &#60;b&#62;',
]

beforeAll(async () => {
  server = await startFaultyMailServer()
  provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
  town = await test.organization('mairie')
  admin = await test.signedIn(town)
})
afterAll(() => server.close())

const unescaped = /<(img|script|b>)|onerror=alert\(1\)>|\b49\b/i

describe('M14: a name that is mark-up, a template or a header', () => {
  it.each(names)('stands in an invitation as it was typed: %s', async (name) => {
    await asOwner(test.database, 'update organizations set name = $1 where id = $2', [name, town.id])
    const email = `a${names.indexOf(name)}@mairie.example`
    const person = { signInName: email, firstName: name.slice(0, 60), lastName: name.slice(0, 60), email }
    const made = await admin.post('/organizations/mairie/users', { ...person, sendInvitation: true })
    expect([201, 400]).toContain(made.status)
    if (made.status !== 201) return
    const letter = (await test.outbox.lettersTo(email))[0]
    expect(letter?.to).toMatchObject({ email })
    expect(letter?.subject).not.toMatch(/[\r\n]/)
    expect(letter?.html).not.toMatch(unescaped)
    // What was typed in braces is not filled in a second time.
    if (name.includes('{{')) expect(letter?.text).toContain(name.slice(0, 12))
  })

  it.each(names)('stands in a test message and in what is sent as it was typed: %s', async (name) => {
    const village = await test.organization(`village-${names.indexOf(name)}`)
    const zoe = await mailSender(test, village, server.port, { senderName: name.slice(0, 100) })
    await asOwner(test.database, 'update users set first_name = $1, last_name = $1 where id = $2', [name, zoe.personId])
    await asOwner(test.database, 'update organizations set name = $1 where id = $2', [name, village.id])
    const keeper = await test.signedIn(village)
    server.arrived.length = 0
    const tested = await keeper.post(`/organizations/${village.slug}/users/${zoe.personId}/mail-account/test`, {
      to: 'essai@mairie.example',
    })
    expect([tested.status, tested.body.succeeded]).toEqual([200, true])
    const subject = name.slice(0, 200)
    await zoe.until(
      await zoe.sent({ subject, to: [{ name: name.slice(0, 100), address: 'client@ailleurs.example' }] }),
      'sent',
    )
    expect(server.arrived.map(({ recipients }) => recipients)).toEqual([
      ['essai@mairie.example'],
      ['client@ailleurs.example'],
    ])
    for (const { mail, raw } of server.arrived) {
      expect(mail.from?.value.map(({ address }) => address)).toEqual(['zoe@mairie.example'])
      expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^(bcc|cc):/im)
      expect(mail.headerLines.filter(({ key }) => ['from', 'to', 'subject'].includes(key))).toHaveLength(3)
    }
    expect(String(server.arrived[0]?.mail.html)).not.toMatch(unescaped)
  })
})

describe('M14: the vendor’s own words', () => {
  const words = (text: string) => ({ subject: text, title: text, body: text, button: text.slice(0, 60), after: text })

  it.each(names)('are words, in the preview and in the letter: %s', async (name) => {
    const preview = await vendor.post('/provider/letters/invitation/preview', {
      ...{ language: 'fr', words: words(name), organization: name.slice(0, 120), accentColor: '#1f7068' },
    })
    expect(preview.status).toBeLessThan(500)
    if (preview.status === 200) expect(preview.body.html).not.toMatch(unescaped)
    const saved = await vendor.patch('/provider/letters/invitation', { fr: words(name) })
    expect(saved.status).toBeLessThan(500)
    if (saved.status !== 200) return
    const email = `b${names.indexOf(name)}@mairie.example`
    const person = { signInName: email, firstName: 'Léa', lastName: 'Roux', email, sendInvitation: true }
    expect((await admin.post('/organizations/mairie/users', person)).status).toBe(201)
    const letter = (await test.outbox.lettersTo(email))[0]
    expect(letter?.html).not.toMatch(unescaped)
    // No words can leave out where the button leads.
    expect(letter?.text).toMatch(/https?:\/\/\S+\/invitations?[/#?]/)
  })

  it('name no letter that there is not, and no colour that is none', async () => {
    for (const key of ['__proto__', 'constructor', '..%2f..%2fetc', 'invitation%00', 'x'.repeat(81), '%2e%2e']) {
      const [read, written] = [
        await vendor.get(`/provider/letters/${key}`),
        await vendor.patch(`/provider/letters/${key}`, { fr: null }),
      ]
      expect([key, [400, 404].includes(read.status), [400, 404].includes(written.status)]).toEqual([key, true, true])
    }
    for (const accentColor of ['red;background:url(//x)', '#fff', '"><script>', '#1f7068;']) {
      const body = { language: 'fr', accentColor }
      expect((await vendor.post('/provider/letters/invitation/preview', body)).status).toBe(400)
    }
  })
})
