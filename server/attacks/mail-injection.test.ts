import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isEmailAddress } from '../platform/contact-data/index.ts'
import { composeMime, createSmtpPools, type MimeMail, type SmtpServer } from '../platform/mail/index.ts'

const evil = 'voleur@ailleurs.example'
const mail = (values: Partial<MimeMail> = {}): MimeMail => ({
  id: '0195f7a0-0000-7000-8000-000000000001',
  from: { name: 'Mairie de Riec', address: 'mairie@riec.example' },
  to: [{ name: 'Yann Le Bihan', address: 'yann@client.example' }],
  subject: 'Votre dossier',
  text: 'Bonjour',
  ...values,
})

/** What somebody could type to begin another header, another part, another recipient or another address. */
const texts = [
  `x\r\nBcc: ${evil}`,
  `x\nBcc: ${evil}`,
  `x\rBcc: ${evil}`,
  `x\u2028Bcc: ${evil}`,
  `x\u0085Bcc: ${evil}`,
  `x\0\r\n\r\n<script>alert(1)</script>`,
  `${evil}> <${evil}`,
  `<${evil}>`,
  `"x" <${evil}>, y`,
  `x, ${evil}`,
  `x; ${evil}`,
  `=?utf-8?Q?x=0D=0ABcc:_${evil}?=`,
  `=?utf-8?B?${Buffer.from(`x\r\nBcc: ${evil}`).toString('base64')}?=`,
  `x\\" <${evil}>`,
  `group: ${evil};`,
  `x (${evil})`,
  'x\u202Egro.elpmaxe',
  `${'x'.repeat(990)}\r\nBcc: ${evil}`,
]
const structure = async (values: Partial<MimeMail>) => {
  const bytes = await composeMime(mail(values))
  const [head = ''] = bytes.toString('latin1').split('\r\n\r\n')
  const read = await simpleParser(bytes)
  const addresses = [read.from, read.to, read.cc, read.replyTo].flat().flatMap((group) => group?.value ?? [])
  return {
    names: head
      .split('\r\n')
      .filter((line) => /^\S/.test(line))
      .map((line) => line.split(':')[0]?.toLowerCase()),
    addresses: addresses.map(({ address }) => address),
    files: read.attachments.map(({ filename, contentType }) => [filename, contentType]),
    read,
  }
}

describe('M12: a composed message', () => {
  it.each(texts)('has no header and no address more, whatever stands in names and subjects: %j', async (text) => {
    const plain = await structure({})
    const whole = { from: { name: text, address: 'mairie@riec.example' }, subject: text }
    const { names, addresses, read } = await structure({
      ...whole,
      to: [{ name: text, address: 'yann@client.example' }],
    })
    expect(names).toEqual(plain.names)
    expect(addresses).toEqual(['mairie@riec.example', 'yann@client.example'])
    expect(read.text?.trim()).toBe('Bonjour')
  })

  it.each(texts)('has no part more, whatever an attachment is called: %j', async (text) => {
    const content = Buffer.from('%PDF')
    const { names, files, read, addresses } = await structure({
      attachments: [{ name: text, type: 'application/pdf', content }],
    })
    expect([files.length, files[0]?.[1], addresses.length]).toEqual([1, 'application/pdf', 2])
    expect(names.filter((name) => name === 'bcc')).toEqual([])
    expect(read.text?.trim()).toBe('Bonjour')
  })

  it('reads no file and no address of the web, and keeps hidden recipients out of the text', async () => {
    const sneaky = { path: '/etc/hostname', href: 'http://127.0.0.1/', raw: 'x' } as unknown as { content: Buffer }
    const attachments = [{ name: 'a.txt', type: 'text/plain', ...sneaky, content: Buffer.from('own') }]
    const html = '<img src="file:///etc/hostname"><img src="cid:x">'
    const { read } = await structure({ attachments, html })
    expect(read.attachments.map(({ content }) => content.toString())).toEqual(['own'])
    expect(read.html).toContain('file:///etc/hostname')
  })
})

/** A server that answers each line as a mail server would, and remembers all of them. */
let stub: Server
let lines: string[] = []
let offers = 'AUTH PLAIN LOGIN CRAM-MD5'
const answers: [RegExp, string][] = [
  [/^EHLO/i, ''],
  [/^AUTH LOGIN/i, '334 VXNlcm5hbWU6'],
  [/^AUTH CRAM-MD5/i, `334 ${Buffer.from('<1@mail>').toString('base64')}`],
  [/^AUTH (PLAIN|XOAUTH2) /i, '235 in'],
  [/^DATA/i, '354 go on'],
  [/^QUIT/i, '221 bye'],
]

beforeAll(async () => {
  stub = createServer((socket) => {
    let rest = ''
    let words = 0
    socket.on('error', () => undefined)
    socket.write('220 mail\r\n')
    socket.on('data', (chunk) => {
      const [...whole] = (rest + chunk.toString('utf8')).split('\r\n')
      rest = whole.pop() ?? ''
      for (const line of whole) {
        lines.push(line)
        const known = answers.find(([pattern]) => pattern.test(line))?.[1]
        if (/^AUTH LOGIN/i.test(line)) words = 2
        if (/^AUTH CRAM-MD5/i.test(line)) words = 1
        if (known === '') socket.write(`250-mail\r\n250 ${offers}\r\n`)
        else if (known) socket.write(`${known}\r\n`)
        else if (words > 0) socket.write(--words > 0 ? '334 UGFzc3dvcmQ6\r\n' : '235 in\r\n')
        else if (!/^[a-z-]+: |^$|^Bonjour/i.test(line)) socket.write('250 2.0.0 OK\r\n')
      }
    })
  }).listen(0, '127.0.0.1')
  await once(stub, 'listening')
})

afterAll(() => stub.close())

const pools = () =>
  createSmtpPools({ isAllowed: () => true, connectTimeoutMs: 3000, silenceTimeoutMs: 3000, idleMs: 1 })
const server = (auth: SmtpServer['auth']): SmtpServer => ({
  ...{ host: '127.0.0.1', port: (stub.address() as AddressInfo).port, encryption: 'none', auth },
})

async function said(auth: SmtpServer['auth'], envelope = { from: 'mairie@riec.example', to: ['yann@client.example'] }) {
  lines = []
  const open = pools()
  const content = Buffer.from('Subject: x\r\n\r\nBonjour\r\n')
  await open.send(server(auth), { envelope, content }).catch(() => undefined)
  open.close()
  return lines
}

const usual =
  /^(EHLO \S+|AUTH [A-Z0-9-]+( [\w+/=]+)?|[\w+/=]+|MAIL FROM:<mairie@riec\.example>( SIZE=\d+)?|RCPT TO:<yann@client\.example>|DATA|Subject: x|QUIT|\.|)$/

describe('M9: what is said to a mail server', () => {
  const ends = [
    '\r\nRSET',
    '\nRSET',
    '\r\n.\r\nMAIL FROM:<x>',
    '\x01auth=Bearer other\x01\x01',
    '\0other\0word',
    '\u0085RSET',
  ]

  it.each(['AUTH LOGIN', 'AUTH PLAIN', 'AUTH CRAM-MD5'])(
    'has no command more, whatever a user or password holds: %s',
    async (way) => {
      offers = way
      for (const end of ends) {
        for (const auth of [
          { user: `u${end}`, password: 'p' },
          { user: 'u', password: `p${end}` },
          { user: `u${end}`, accessToken: 't' },
          { user: 'u', accessToken: `t${end}` },
        ]) {
          const heard = await said(auth)
          expect(heard.length).toBeGreaterThan(3)
          expect(heard.filter((line) => !usual.test(line))).toEqual([])
        }
      }
    },
  )

  it.each([
    `mairie@riec.example>\r\nRCPT TO:<${evil}`,
    `mairie@riec.example> SIZE=1\nRCPT TO:<${evil}`,
    `mairie@riec.example\r\nRCPT TO:<${evil}>`,
    `<${evil}>`,
  ])('names nobody more than the envelope does: %j', async (address) => {
    offers = 'AUTH PLAIN'
    for (const envelope of [
      { from: address, to: ['yann@client.example'] },
      { from: 'mairie@riec.example', to: ['yann@client.example', address] },
    ]) {
      const heard = await said(null, envelope)
      expect(heard.filter((line) => line.includes(evil))).toEqual([])
    }
  })

  it('ends no message early: a line with one dot is a line', async () => {
    offers = 'SIZE'
    lines = []
    const open = pools()
    const text = `Bonjour\r\n.\r\nMAIL FROM:<${evil}>\r\n.\nRSET\n\n.\rX`
    const content = await composeMime(mail({ text, isAutomatic: false }))
    await open.send(server(null), { envelope: { from: 'a@riec.example', to: ['yann@client.example'] }, content })
    open.close()
    expect(lines.filter((line) => line === '.')).toHaveLength(1)
    expect(lines.at(lines.indexOf('.') + 1) ?? 'QUIT').toMatch(/^QUIT/)
  })
})

describe('M12: an address', () => {
  it.each([
    ...[
      `a@b.example, ${evil}`,
      `a@b.example;${evil}`,
      `a@b.example\r\n`,
      'a@b.example>',
      '<a@b.example>',
      '"a b"@c.example',
    ],
    ...['a@[127.0.0.1]', 'a@b.example ', 'a@b..example', '@b.example', 'a@', 'a@@b.example', 'a@b.example.'],
    ...[
      'a(c)@b.example',
      'a@b.example(c)',
      'group:a@b.example',
      'a@-b.example',
      'a\u0000@b.example',
      'a\u0085@b.example',
    ],
    ...[
      'a\u2028@b.example',
      'a\u200b@b.example',
      'a@b\u200b.example',
      'a@b.exam\u202eple',
      `${'a'.repeat(65)}@b.example`,
    ],
  ])('that is none, or two, is refused: %j', (address) => expect(isEmailAddress(address)).toBe(false))
})
