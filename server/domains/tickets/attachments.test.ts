import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { deleteOldLoose } from './attachment-queries.ts'

const test = useTestApp()
let own: TestOrganization
let tickets: string
let admin: Browser
let other: Browser

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
const html = Buffer.from('<!doctype html><script>alert(1)</script>')
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')

/** Sends the bytes of a file as the console does. */
async function upload(browser: Browser, name: string, content: Buffer, type = 'application/octet-stream') {
  const cookie = [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
  const answer = await test.app.server.inject({
    method: 'POST',
    url: `/api/v1${tickets}/attachments?name=${encodeURIComponent(name)}`,
    headers: { cookie, 'content-type': type },
    payload: content,
  })
  const body = JSON.parse(answer.payload)
  return { status: answer.statusCode, headers: answer.headers, body }
}
const refused = async (browser: Browser, name: string, content: Buffer) => {
  const { status, body } = await unwrittenIn(test.database, () => upload(browser, name, content))
  return [status, body.problems?.[0]?.code ?? body.code]
}
async function download(browser: Browser, path: string) {
  const cookie = [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
  return test.app.server.inject({ method: 'GET', url: `/api/v1${path}`, headers: { cookie } })
}
const ask = async (attachments: string[] = []) => {
  const values = { subject: 'Pièce', text: 'Ci-joint', attachments }
  return admin.post(tickets, { kind: 'question', values })
}

beforeAll(async () => {
  await test.organization('editeur', 'provider')
  own = await test.organization('pieces')
  tickets = `/organizations/${own.slug}/tickets`
  admin = await test.signedIn(own)
  await test.user(own, { signInName: 'seconde', primaryGroup: own.groups.administration })
  other = await test.signedIn(own, 'seconde')
})

describe('F5: a file is not taken', () => {
  it('that a browser would run, under whatever name', async () => {
    expect(await refused(admin, 'page.html', html)).toEqual([422, 'fileType'])
    expect(await refused(admin, 'dessin.svg', svg)).toEqual([422, 'fileType'])
    expect(await refused(admin, 'page.txt', html)).toEqual([422, 'fileLies'])
    expect(await refused(admin, 'dessin.csv', svg)).toEqual([422, 'fileLies'])
    expect(await refused(admin, 'photo.png', html)).toEqual([422, 'fileLies'])
    expect(await refused(admin, 'espace.txt', Buffer.from(`\n  \t<svg onload=alert(1)>`))).toEqual([422, 'fileLies'])
  })

  it('whose name says something else than its content, or is no name', async () => {
    expect(await refused(admin, 'facture.pdf', png)).toEqual([422, 'fileLies'])
    expect(await refused(admin, 'photo.jpg', png)).toEqual([422, 'fileLies'])
    expect(await refused(admin, 'texte.txt', Buffer.from([0x61, 0, 0x62]))).toEqual([422, 'fileLies'])
    expect(await refused(admin, 'latin.csv', Buffer.from([0xe9, 0x3b, 0xe8]))).toEqual([422, 'fileLies'])
    expect(await refused(admin, 'classeur.xlsx', Buffer.from('PK\u0003\u0004'))).toEqual([422, 'fileLies'])
    expect(await refused(admin, 'outil.exe', Buffer.from('MZ'))).toEqual([422, 'fileType'])
    expect(await refused(admin, 'facture.pdf.exe', pdf)).toEqual([422, 'fileType'])
    expect(await refused(admin, '../../etc/passwd.txt', Buffer.from('x'))).toEqual([422, 'fileName'])
    expect(await refused(admin, '.png', png)).toEqual([422, 'fileName'])
    expect(await refused(admin, 'vide.txt', Buffer.alloc(0))).toEqual([422, 'fileEmpty'])
    expect((await upload(admin, 'a\u202egnp.txt', Buffer.from('x'))).status).toBe(400)
  })

  it('that is too large, sent as something else, or by somebody who has nothing to ask', async () => {
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, 'a')
    expect(await refused(admin, 'gros.txt', large)).toEqual([413, 'fileTooLarge'])
    const asJson = await upload(admin, 'x.txt', Buffer.from('{}'), 'application/json')
    expect([asJson.status, asJson.body.code]).toEqual([415, 'fileExpected'])
    await test.user(own, { signInName: 'agent' })
    const agent = await test.signedIn(own, 'agent')
    expect(await refused(agent, 'a.txt', Buffer.from('a'))).toEqual([403, 'forbidden'])
    expect((await upload(test.stranger(), 'a.txt', Buffer.from('a'))).status).toBe(401)
  })

  it('more often than twenty times without a message', async () => {
    await test.user(own, { signInName: 'pressee', primaryGroup: own.groups.administration })
    const hurried = await test.signedIn(own, 'pressee')
    const answers = await Promise.all(
      Array.from({ length: 22 }, (_, index) => upload(hurried, `n${index}.txt`, Buffer.from('n'))),
    )
    expect(
      answers
        .map(({ status }) => status)
        .toSorted()
        .slice(-3),
    ).toEqual([201, 422, 422])
  })
})

describe('F5: a file is not sent', () => {
  it('by somebody else than who uploaded it, twice, or with another message', async () => {
    const { id } = (await upload(admin, 'a.png', png)).body
    const theirs = (await upload(other, 'b.png', png)).body.id
    const absent = '019f0000-0000-7000-8000-000000000000'
    for (const attachments of [[theirs], [id, id], [id, absent], [absent]]) {
      const answer = await unwrittenIn(test.database, () => ask(attachments))
      expect([answer.status, answer.body.problems[0].code]).toEqual([422, 'fileGone'])
    }
    const both = await Promise.all([ask([id]), ask([id])])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422])
    expect((await ask([id])).status).toBe(422)
    expect((await ask(Array.from({ length: 11 }, () => id))).status).toBe(400)
  })

  it('to people who do not see the request, nor under another request', async () => {
    const { id } = (await upload(admin, 'secret.pdf', pdf)).body
    const ticket = (await ask([id])).body.ticket.id
    const elsewhere = (await ask()).body.ticket.id
    const neighbour = await test.signedIn(await test.organization('curieuse'))
    const agent = await test.signedIn(own, 'agent')
    expect((await download(admin, `${tickets}/${ticket}/attachments/${id}`)).statusCode).toBe(200)
    expect((await download(admin, `${tickets}/${elsewhere}/attachments/${id}`)).statusCode).toBe(404)
    expect((await download(agent, `${tickets}/${ticket}/attachments/${id}`)).statusCode).toBe(404)
    expect((await download(neighbour, `${tickets}/${ticket}/attachments/${id}`)).statusCode).toBe(404)
    const own2 = `/organizations/curieuse/tickets/${ticket}/attachments/${id}`
    expect((await download(neighbour, own2)).statusCode).toBe(404)
    const loose = (await upload(admin, 'loose.pdf', pdf)).body.id
    expect((await download(admin, `${tickets}/${ticket}/attachments/${loose}`)).statusCode).toBe(404)
  })
})

describe('F5: a file', () => {
  it('is told with the message it came with, and leaves as a download only', async () => {
    const uploaded = await upload(admin, 'Relevé d’août.png', png)
    expect([uploaded.status, uploaded.body]).toEqual([
      201,
      { id: uploaded.body.id, name: 'Relevé d’août.png', type: 'image/png', sizeBytes: png.length },
    ])
    const text = (await upload(admin, 'note.csv', Buffer.from('é;à\n1;2\n'))).body
    expect(text.type).toBe('text/csv')
    const ticket = (await ask([uploaded.body.id])).body.ticket.id
    const sent = await admin.post(`${tickets}/${ticket}/messages`, { text: 'Et ceci', attachments: [text.id] })
    expect(sent.status).toBe(200)
    const { events } = (await admin.get(`${tickets}/${ticket}`)).body
    expect(events.map(({ attachments }: { attachments: object[] }) => attachments)).toEqual([[uploaded.body], [text]])
    const file = await download(other, `${tickets}/${ticket}/attachments/${uploaded.body.id}`)
    expect(file.rawPayload.equals(png)).toBe(true)
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition':
        'attachment; filename="Relev_ d_ao_t.png"; filename*=UTF-8\'\'Relev%C3%A9%20d%E2%80%99ao%C3%BBt.png',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
  })

  it('that nobody sent is forgotten after a day; one that was sent stays', async () => {
    const { id } = (await upload(admin, 'oubli.png', png)).body
    const sent = (await upload(admin, 'envoi.png', png)).body.id
    const ticket = (await ask([sent])).body.ticket.id
    await asOwner(test.database, `update ticket_attachments set created_at = now() - interval '25 hours'`)
    await deleteOldLoose(test.database.db)
    const left = await asOwner(test.database, 'select id from ticket_attachments where id = any ($1)', [[id, sent]])
    expect(left).toEqual([{ id: sent }])
    expect((await download(admin, `${tickets}/${ticket}/attachments/${sent}`)).statusCode).toBe(200)
  })
})
