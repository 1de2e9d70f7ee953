import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMailer, type Mailer } from '../../server/platform/mail/index.ts'
import { createSmsSender } from '../../server/platform/sms/index.ts'
import { createMessageStore, type Message } from './message-store.ts'
import { type Mailbox, startMailbox } from './start-mailbox.ts'

let mailbox: Mailbox
let mailer: Mailer

beforeAll(async () => {
  mailbox = await startMailbox({ httpPort: 0, companyPort: 0, mailPassword: 'courrier' })
  mailer = createMailer({ smtpUrl: mailbox.smtpUrl, from: { name: 'Guichet', address: 'no-reply@localhost' } })
})
beforeEach(() => fetch(`${mailbox.address}/api/messages`, { method: 'DELETE' }))
afterAll(async () => {
  mailer.close()
  await mailbox.close()
})

const mail = {
  to: { name: 'Zoë', address: 'Zoe@mairie.example' },
  subject: 'Bienvenue à la mairie',
  text: 'Ouvrez http://localhost:4000/invitation#abc_-123.\n\nÀ bientôt',
  html: '<!doctype html><html><head></head><body><a href="http://localhost:4000/invitation#abc_-123">Ouvrir</a></body></html>',
}
const messages = async (to = ''): Promise<Message[]> => {
  const answer = await fetch(`${mailbox.address}/api/messages${to && `?to=${encodeURIComponent(to)}`}`)
  return (await answer.json()) as Message[]
}

describe('the mailbox refuses', () => {
  it('what it does not know, and an SMS that is none', async () => {
    for (const [method, path, body] of [
      ['GET', '/nothing'],
      ['GET', '/messages/7'],
      ['POST', '/api/messages'],
      ['GET', '/../run-demo.ts'],
    ]) {
      expect((await fetch(`${mailbox.address}${path}`, { method: method ?? '', body: body ?? null })).status).toBe(404)
    }
    for (const body of [
      '',
      '{',
      '{}',
      '{"to":"+33612345678"}',
      JSON.stringify({ to: '+336', text: 'x'.repeat(70_000) }),
    ]) {
      expect((await fetch(`${mailbox.address}/sms`, { method: 'POST', body })).status).toBe(400)
    }
    expect(await messages()).toEqual([])
  })

  it('a mail that is larger than a letter', async () => {
    await expect(mailer.send({ ...mail, text: 'x'.repeat(15_100_000) })).rejects.toThrow()
    expect(await messages()).toEqual([])
  })

  it('nobody for long: a client that hangs up in the middle leaves it open', async () => {
    const { port } = new URL(mailbox.smtpUrl)
    const socket = connect(Number(port), '127.0.0.1')
    await new Promise((resolve) => createInterface(socket).once('line', resolve))
    socket.write('EHLO x\r\nMAIL FROM:<a@b')
    socket.destroy()
    await mailer.send(mail)
    expect(await messages()).toHaveLength(1)
  })
})

describe('M9: the mail server of the sample organizations', () => {
  const byCompany = (pass: string) =>
    createTransport({ host: '127.0.0.1', port: mailbox.companyPort, ignoreTLS: true, auth: { user: 'zoe', pass } })
  const letter = { from: 'zoe@mairie.example', to: 'client@ailleurs.example', subject: 'Devis', text: 'Bonjour' }

  it('refuses a wrong password, a box that is not there, and one that is full', async () => {
    await expect(byCompany('faux').sendMail(letter)).rejects.toMatchObject({ responseCode: 535 })
    const sent = (to: string) => byCompany('courrier').sendMail({ ...letter, to })
    await expect(sent('refuse@ailleurs.example')).rejects.toMatchObject({ responseCode: 550 })
    await expect(sent('plein@ailleurs.example')).rejects.toMatchObject({ responseCode: 452 })
    expect(await messages()).toEqual([])
  })

  it('takes what is sent with the mail password, and shows from whom it is', async () => {
    await byCompany('courrier').sendMail(letter)
    expect(await messages(letter.to)).toMatchObject([{ from: letter.from, subject: 'Devis' }])
  })
})

describe('the mailbox', () => {
  it('tells mails and SMS, newest first, of one person or of all', async () => {
    await mailer.send(mail)
    const sms = createSmsSender({ kind: 'gateway', url: mailbox.smsUrl, token: 'x' })
    await sms.send({ to: '+33612345678', text: 'Votre code : 123456' })
    const [second, first] = await messages()
    expect(first).toEqual({
      id: expect.any(String),
      kind: 'mail',
      from: 'no-reply@localhost',
      to: 'Zoe@mairie.example',
      subject: mail.subject,
      text: expect.stringContaining('À bientôt'),
      html: expect.stringContaining('<a href='),
      links: ['http://localhost:4000/invitation#abc_-123'],
      sentAt: expect.stringMatching(/^\d{4}-.*Z$/),
    })
    expect(second).toMatchObject({ kind: 'sms', from: null, to: '+33612345678', subject: null, html: null, links: [] })
    expect(await messages('zoe@MAIRIE.example')).toHaveLength(1)
    expect(await messages('+33612345678')).toHaveLength(1)
    expect(await messages('nobody@mairie.example')).toEqual([])
  })

  it('shows a mail as the page of a stranger: nothing runs, nothing is fetched', async () => {
    await mailer.send({ ...mail, html: '<html><head></head><body><script>alert(1)</script></body></html>' })
    const [message] = await messages()
    const shown = await fetch(`${mailbox.address}/messages/${message?.id}`)
    expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups [^;]*; default-src 'none'/)
    expect(shown.headers.get('content-security-policy')).not.toMatch(/allow-scripts|allow-same-origin/)
    expect(await shown.text()).toContain('<base target="_blank">')
  })

  it('has a page that needs nothing from elsewhere', async () => {
    const page = await fetch(mailbox.address)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    const [html, script] = [await page.text(), await (await fetch(`${mailbox.address}/mailbox.js`)).text()]
    expect(`${html}${script}`).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  })

  it('keeps the newest five hundred', () => {
    const store = createMessageStore()
    for (let index = 1; index <= 503; index += 1) {
      store.add({ kind: 'sms', from: null, to: '+33600000000', subject: null, text: `n° ${index}`, html: null })
    }
    expect(store.list()).toHaveLength(500)
    expect([store.list()[0]?.text, store.list().at(-1)?.text]).toEqual(['n° 503', 'n° 4'])
  })
})
