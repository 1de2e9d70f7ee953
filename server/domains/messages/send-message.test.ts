import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../../testing/faulty-mail-server.ts'
import { type MailSender, mailSender } from '../../testing/mail-sender.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten } from '../../testing/trace-queries.ts'

const test = useTestApp({ environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
let server: FaultyMailServer
let town: TestOrganization
let admin: Browser
let sender: MailSender

beforeAll(async () => {
  server = await startFaultyMailServer()
  town = await test.organization('mairie')
  admin = await test.signedIn(town)
  sender = await mailSender(test, town, server.port)
})
afterAll(() => server.close())

const messages = () => asOwner(test.database, 'select id from mail_messages')
const key = () => ({ 'idempotency-key': randomUUID() })

describe('M12: a message is refused', () => {
  it('field by field', async () => {
    const wrong: [Record<string, unknown>, string, string][] = [
      [{ to: [{ address: 'a@b.example' }, { address: 'x y@b.example' }] }, '/to/1/address', 'emailInvalid'],
      [{ cc: [{ address: 'a@b.example, c@d.example' }] }, '/cc/0/address', 'emailInvalid'],
      [{ bcc: [{ address: '<a@b.example>' }] }, '/bcc/0/address', 'emailInvalid'],
      [{ replyTo: 'nobody' }, '/replyTo', 'emailInvalid'],
      [{ text: undefined }, '/text', 'messageEmpty'],
      [{ text: '', html: '' }, '/text', 'messageEmpty'],
      [{ bcc: Array.from({ length: 50 }, (_, at) => ({ address: `p${at}@b.example` })) }, '/to', 'tooManyRecipients'],
      [{ onBehalfOf: undefined }, '/onBehalfOf', 'required'],
    ]
    for (const [values, field, code] of wrong) {
      const answer = await unwritten(test.database, () => sender.send(values))
      expect([answer.status, answer.body.problems]).toEqual([422, [expect.objectContaining({ field, code })]])
    }
  })

  it('when it says from whom, or has no form', async () => {
    const malformed = [
      { from: 'maire@mairie.example' },
      { sender: 'maire@mairie.example' },
      { subject: 'Devis\r\nBcc: tous@evil.example' },
      { to: [{ name: 'Jean\r\nBcc: x@evil.example', address: 'a@b.example' }] },
      { to: [] },
      { attachments: [{ name: 'x', content: 'not base64!' }] },
      { attachments: [{ name: 'x', type: 'text/plain\r\nX-Evil: 1', content: '' }] },
    ]
    for (const values of malformed) expect((await sender.send(values)).status).toBe(400)
    expect(await messages()).toEqual([])
  })

  it('in the name of somebody of another organization, of nobody, of a program, or of somebody without access', async () => {
    const other = await test.organization('voisine')
    const invited = await test.user(town, { signInName: 'invitee', password: undefined, email: 'i@mairie.example' })
    for (const [onBehalfOf, status] of [
      [other.adminId, 404],
      [randomUUID(), 404],
      [sender.connectorId, 404],
      [invited, 409],
    ] as const) {
      expect((await sender.send({ onBehalfOf })).status).toBe(status)
    }
    await admin.post(`/organizations/mairie/users/${invited}/deactivate`, { reason: 'Partie' })
    expect((await sender.send({ onBehalfOf: invited })).body.code).toBe('senderInactive')
  })

  it('while the account is not ready, and says why in words', async () => {
    const onBehalfOf = await test.user(town, { signInName: 'sans-adresse' })
    const answer = await sender.send({ onBehalfOf })
    expect([answer.status, answer.body.code]).toEqual([409, 'mailAccountNotReady'])
    expect(answer.body.detail).toContain('adresse')
  })

  it('to people in a browser, and to programs without the permission', async () => {
    expect((await admin.get('/mail/messages')).status).toBe(403)
    expect((await test.stranger().get('/mail/messages')).status).toBe(401)
    await asOwner(test.database, "delete from group_permissions where permission = 'mail.send'")
    expect((await sender.send()).status).toBe(403)
    const restored =
      'insert into group_permissions (organization_id, group_id, application, permission) values ($1, $2, $3, $4)'
    await asOwner(test.database, restored, [town.id, town.groups.administration, 'guichet', 'mail.send'])
  })

  it('when its attachments are too large together, by the organization’s own limit', async () => {
    const patch = (limits: object) => admin.patch('/organizations/mairie/settings/mail', { limits })
    await patch({ attachmentsMegabytes: 1 })
    const half = { name: 'plan.pdf', content: Buffer.alloc(600_000).toString('base64') }
    const answer = await sender.send({ attachments: [half, half] })
    expect(answer.body.problems).toMatchObject([{ field: '/attachments', code: 'attachmentsTooLarge' }])
    expect((await patch({ attachmentsMegabytes: 10 })).status).toBe(200)
  })
})

describe('M12: a message', () => {
  it('goes from the person’s own address, with blind copies in no header', async () => {
    const id = await sender.sent({
      to: [{ name: 'Jean «le Vif»', address: 'jean@ailleurs.example' }],
      cc: [{ address: 'copie@ailleurs.example' }],
      bcc: [{ name: 'Secret', address: 'cachee@ailleurs.example' }],
      replyTo: 'accueil@mairie.example',
      subject: 'Votre devis n° 12',
      html: '<p>Voici <b>le devis</b>.</p>',
      attachments: [
        { name: 'devis é.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1').toString('base64') },
      ],
    })
    const told = await sender.until(id, 'sent')
    const { mail, raw, recipients } = server.arrived.at(-1) ?? expect.fail('no mail came')
    expect(recipients).toEqual(['jean@ailleurs.example', 'copie@ailleurs.example', 'cachee@ailleurs.example'])
    expect(mail.from?.value).toEqual([{ name: 'Zoé Martin', address: 'zoe@mairie.example' }])
    expect(mail).toMatchObject({ subject: 'Votre devis n° 12', messageId: `<${id}@mairie.example>`, text: 'Voici.' })
    expect(mail.replyTo?.value).toMatchObject([{ address: 'accueil@mairie.example' }])
    expect(mail.attachments).toMatchObject([{ filename: 'devis é.pdf', content: Buffer.from('%PDF-1') }])
    expect([raw.includes('cachee'), raw.includes('Secret'), /^auto-submitted/im.test(raw)]).toEqual([
      false,
      false,
      false,
    ])
    expect(told).toMatchObject({
      ...{ status: 'sent', attempts: 1, failure: null, application: 'Relances', nextAttemptAt: null, mayResend: false },
      from: { name: 'Zoé Martin', address: 'zoe@mairie.example' },
      sender: { id: sender.personId, name: 'Zoé Martin' },
      attachments: [{ name: 'devis é.pdf', type: 'application/pdf', sizeBytes: 6 }],
    })
  })

  it('is forgotten once it is sent, its text and its files', async () => {
    await sender.until(await sender.sent({ attachments: [{ name: 'x', content: 'eHh4' }] }), 'sent')
    const kept = await asOwner(test.database, 'select id from mail_messages where body_text is not null')
    expect([kept, await asOwner(test.database, 'select * from mail_attachments')]).toEqual([[], []])
  })

  it('is accepted once under its key, also when asked for ten times at one moment', async () => {
    const headers = key()
    const answers = await Promise.all(Array.from({ length: 10 }, () => sender.send({ subject: 'Une fois' }, headers)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    const other = await sender.send({ subject: 'Deux fois' }, headers)
    expect([other.status, other.body.code]).toEqual([409, 'idempotencyKeyReused'])
    await sender.until(answers[0]?.body.id, 'sent')
    expect(server.arrived.filter(({ mail }) => mail.subject === 'Une fois')).toHaveLength(1)
  })

  it('is counted within the hour, for the person and for the organization', async () => {
    const village = await test.organization('village')
    const limits = { messagesPerPersonPerHour: 3, messagesPerOrganizationPerHour: 5 }
    const zoe = await mailSender(test, village, server.port, { limits })
    const headers = key()
    expect((await zoe.send({}, headers)).status).toBe(202)
    for (let sent = 1; sent < 3; sent += 1) expect((await zoe.send()).status).toBe(202)
    const refused = await zoe.send()
    expect([refused.status, refused.body.code]).toEqual([429, 'tooManyMessages'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3000)
    expect(refused.body.detail).toContain('3')
    // What was accepted before is still told under its key.
    expect((await zoe.send({}, headers)).status).toBe(202)
    const onBehalfOf = await test.user(village, { signInName: 'yves', email: 'yves@mairie.example' })
    for (let sent = 3; sent < 5; sent += 1) expect((await zoe.send({ onBehalfOf })).status).toBe(202)
    expect((await zoe.send({ onBehalfOf })).body.detail).toContain('5')
    await asOwner(
      test.database,
      `update mail_messages set id = overlay(id::text placing '0190' from 1 for 4)::uuid
      where organization_id = $1`,
      [village.id],
    )
    expect((await zoe.send()).status).toBe(202)
  })
})
