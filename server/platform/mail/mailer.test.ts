import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../../testing/mail-server.ts'
import { createMailer, type Mailer } from './mailer.ts'

const from = { name: 'Mairie de Sainte-Aurore', address: 'no-reply@mairie.example' }
const letter = {
  to: { name: 'Zoë Müller, dite «la Fée»', address: 'zoe@mairie.example' },
  subject: 'Votre compte a été modifié (Éditions du Guichet)',
  text: 'Bonjour Zoë,\n\nÀ bientôt.\n',
  html: '<p>Bonjour <b>Zoë</b></p>',
}
let server: MailServer
let mailer: Mailer

beforeAll(async () => {
  server = await startMailServer({ 'nobody@mairie.example': 550, 'full@mairie.example': 451 })
  mailer = createMailer({ smtpUrl: server.url, from })
})
afterAll(async () => {
  mailer.close()
  await server.close()
})

const to = (address: string) => ({ ...letter, to: { name: 'X', address } })

describe('a mail that is not taken', () => {
  it('rejects where there is no mail server', async () => {
    const without = createMailer({ smtpUrl: null, from })
    expect(without.isConfigured).toBe(false)
    await expect(without.send(letter)).rejects.toThrow('no mail server')
  })

  it('rejects for a box that is refused for good, and says so without the server’s words', async () => {
    const refused = mailer.send(to('nobody@mairie.example'))
    await expect(refused).rejects.toMatchObject({
      isFinal: true,
      message: 'the mail server did not take the letter (EENVELOPE 550)',
    })
  })

  it('rejects for one that is full today, which may be tried again', async () => {
    await expect(mailer.send(to('full@mairie.example'))).rejects.toMatchObject({ isFinal: false })
  })

  it('rejects when the server is down, without its password', async () => {
    const closed = await startMailServer()
    await closed.close()
    const url = closed.url.replace('://', '://guichet%40town.example:tres-secret@')
    const error = await createMailer({ smtpUrl: url, from })
      .send(letter)
      .catch((reason: Error) => reason)
    expect(String(error)).toMatch(/did not take the letter/)
    expect(JSON.stringify([error, String(error)])).not.toContain('tres-secret')
    expect(error).toMatchObject({ isFinal: false })
  })
})

describe('a mail', () => {
  it('arrives with both parts, its accents, and the names as they are', async () => {
    await mailer.send({ ...letter, id: 'notice-1' })
    const { mail, raw, recipients } = server.arrived.at(-1) ?? expect.fail('no mail came')
    expect(recipients).toEqual(['zoe@mairie.example'])
    expect(mail).toMatchObject({ subject: letter.subject, text: letter.text, messageId: '<notice-1@mairie.example>' })
    expect(mail.html).toContain('<b>Zoë</b>')
    expect(mail.from?.value).toEqual([from])
    expect(mail.to).toMatchObject({ value: [letter.to] })
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  })

  const forged = [
    'Jean\r\nBcc: everybody@evil.example',
    'Jean\nSubject: Forged',
    'Jean" <evil@evil.example>, "',
    'evil@evil.example, x',
    'Jean\u2028Bcc: evil@evil.example',
    'Jean\u0000\r\n\r\n<h1>Body</h1>',
  ]
  for (const name of forged) {
    it(`has one recipient and one subject when somebody is called ${JSON.stringify(name)}`, async () => {
      await mailer.send({ ...letter, subject: `${name} vous invite`, to: { name, address: 'jean@mairie.example' } })
      const { mail, raw, recipients } = server.arrived.at(-1) ?? expect.fail('no mail came')
      expect(recipients).toEqual(['jean@mairie.example'])
      expect(mail.to).toMatchObject({ value: [{ address: 'jean@mairie.example' }] })
      expect([mail.bcc, mail.cc, mail.text]).toEqual([undefined, undefined, letter.text])
      expect(raw.match(/^(subject|to|bcc):/gim)).toHaveLength(2)
    })
  }

  it('is sent with the name and password of the address, whatever signs they have', async () => {
    const url = server.url.replace('://', '://guichet%40town.example:p%3Aa%2Fs%40s@')
    const signedIn = createMailer({ smtpUrl: url, from })
    await signedIn.send(letter)
    signedIn.close()
  })
})
