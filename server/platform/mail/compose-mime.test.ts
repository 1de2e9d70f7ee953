import { type ParsedMail, simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { composeMime, type MimeMail } from './compose-mime.ts'

const plain: MimeMail = {
  id: '0193-essai',
  from: { name: 'Zoé Martin', address: 'zoe@mairie.example' },
  to: [{ name: 'Jean', address: 'jean@client.example' }],
  subject: 'Votre dossier',
  text: 'Bonjour',
}
const composed = async (mail: Partial<MimeMail>): Promise<{ mail: ParsedMail; head: string; raw: string }> => {
  const content = await composeMime({ ...plain, ...mail })
  const raw = content.toString('latin1')
  return { mail: await simpleParser(content), head: raw.slice(0, raw.indexOf('\r\n\r\n')), raw }
}
const addresses = (mail: ParsedMail) =>
  [mail.from, mail.to, mail.cc, mail.bcc, mail.replyTo].map((field) =>
    [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address)),
  )
const namesOfHeaders = (head: string) => head.match(/^[\w-]+(?=:)/gm)?.map((name) => name.toLowerCase())

const forged = [
  'Jean\r\nBcc: everybody@evil.example',
  'Jean\nSubject: Forged',
  'Jean\r\n\r\n<h1>Body</h1>',
  'Jean" <evil@evil.example>, "',
  'evil@evil.example, x',
  'x; boundary="a"\r\nX: y',
  'Jean\u2028Bcc: evil@evil.example',
  'Jean\u0000\u0085Bcc: evil@evil.example',
  '=?UTF-8?Q?=0D=0ABcc:_evil@evil.example?=',
]

describe('M12: no header and no recipient comes from', () => {
  it.each(forged)('a name, a subject or a file name: %j', async (text) => {
    const usual = await composed({ cc: [plain.from], replyTo: plain.from, attachments: [file('a.txt')] })
    const { mail, head } = await composed({
      ...{ from: { ...plain.from, name: text }, to: [{ name: text, address: 'jean@client.example' }], subject: text },
      ...{ cc: [{ name: text, address: 'zoe@mairie.example' }], attachments: [file(text)] },
      replyTo: { name: text, address: 'zoe@mairie.example' },
    })
    expect(namesOfHeaders(head)).toEqual(namesOfHeaders(usual.head))
    expect(addresses(mail)).toEqual(addresses(usual.mail))
    expect([mail.text?.trim(), mail.attachments.length]).toEqual(['Bonjour', 1])
  })

  it('an address that would be more than one: it is one, or none', async () => {
    const wrong = [
      'a@x.example, b@x.example',
      'a@x.example\r\nBcc: b@x.example',
      'A <b@x.example>',
      'a@x.example>, <b@x',
    ]
    for (const address of wrong) {
      const { mail, head } = await composed({ to: [{ name: 'Jean', address }] })
      expect([address, addresses(mail)[1]?.length, mail.bcc]).toEqual([address, 1, undefined])
      expect(head).not.toMatch(/^bcc:/im)
    }
  })
})

const file = (name: string, type = 'text/plain') => ({ name, type, content: Buffer.from('contenu') })

describe('M12: nothing is fetched or read', () => {
  it('for what looks like a path or an address', async () => {
    const html = '<img src="file:///etc/passwd"><img src="http://127.0.0.1/x">'
    const { raw, mail } = await composed({ text: '/etc/passwd', html, attachments: [file('/etc/passwd')] })
    expect(mail.text?.trim()).toBe('/etc/passwd')
    expect(raw).not.toContain('root:')
    expect(mail.html).toContain('file:///etc/passwd')
  })
})

describe('M12: a message', () => {
  it('travels with both texts, files, accents and its own id, in lines that any server takes', async () => {
    const long = 'é'.repeat(2000)
    const { mail, raw } = await composed({
      ...{ text: long, html: `<p>${long}</p>`, isAutomatic: true, replyTo: 'accueil@mairie.example' },
      attachments: [file('Délibération n° 12.pdf', 'application/pdf')],
    })
    expect(mail).toMatchObject({ messageId: '<0193-essai@mairie.example>', subject: plain.subject })
    expect(mail.text?.trim()).toBe(long)
    expect(mail.attachments[0]).toMatchObject({ filename: 'Délibération n° 12.pdf', contentType: 'application/pdf' })
    expect(mail.attachments[0]?.content.toString()).toBe('contenu')
    expect(addresses(mail)).toEqual([
      ...[['zoe@mairie.example'], ['jean@client.example'], [], [], ['accueil@mairie.example']],
    ])
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(raw.split('\r\n').every((line) => line.length <= 998 && !/[\r\n]/.test(line))).toBe(true)
  })
})
