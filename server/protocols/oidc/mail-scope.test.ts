import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../../testing/faulty-mail-server.ts'
import { type MailSender, mailSender } from '../../testing/mail-sender.ts'
import { type RelyingParty, relyingParty } from '../../testing/relying-party.ts'
import { giveToGroup, registerSuiteApplication } from '../../testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { webBrowserOf } from '../../testing/web-browser.ts'

const test = useTestApp({ listens: true, environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
const scope = 'openid profile email guichet mail.send'
let server: FaultyMailServer
let vendor: TestOrganization
let town: TestOrganization
let admin: Browser
let quotes: RelyingParty
let quotesId: string
let secrets: Record<string, string>
let connector: MailSender

beforeAll(async () => {
  server = await startFaultyMailServer()
  vendor = await test.organization('editeur', 'provider')
  town = await test.organization('mairie')
  admin = await test.signedIn(town)
  const letting = await registerSuiteApplication(test, vendor, { key: 'devis', maySendMail: true })
  const plain = await registerSuiteApplication(test, vendor, { key: 'agenda' })
  for (const key of ['devis', 'agenda']) await giveToGroup(test, town, town.groups.staff, `${key}:use`)
  quotes = await relyingParty(test.baseUrl, 'devis', letting.secret)
  quotesId = letting.id
  secrets = { devis: letting.secret, agenda: plain.secret }
  connector = await mailSender(test, town, server.port)
})
afterAll(() => server.close())

/** Somebody of the town, and the access token that they gave the application. */
async function somebody(signInName: string, asked = scope) {
  const email = `${signInName}@mairie.example`
  const id = await test.user(town, { signInName, email, lastName: signInName, primaryGroup: town.groups.staff })
  const browser = webBrowserOf(test.baseUrl, await test.signedIn(town, signInName))
  const tokens = await quotes.signIn(browser, { scope: asked })
  return { id, bearer: { authorization: `Bearer ${tokens.access_token}` }, tokens }
}

const message = { to: [{ address: 'client@ailleurs.example' }], subject: 'Devis', text: 'Voici.' }
const sending = (bearer: Record<string, string>, values: object = {}) =>
  test.stranger().post('/mail/messages', { ...message, ...values }, bearer)

describe('M12: an application', () => {
  it('is not given the scope unless the vendor lets it send', async () => {
    await test.user(town, { signInName: 'curieuse', primaryGroup: town.groups.staff })
    const agenda = await relyingParty(test.baseUrl, 'agenda', secrets.agenda)
    const browser = webBrowserOf(test.baseUrl, await test.signedIn(town, 'curieuse'))
    await expect(agenda.signIn(browser, { scope })).rejects.toMatchObject({ error: 'invalid_scope' })
  })

  it('sends nothing with a token without the scope', async () => {
    const { bearer } = await somebody('discrete', 'openid profile email guichet')
    expect((await sending(bearer)).status).toBe(401)
    expect((await test.stranger().get('/mail/messages', bearer)).status).toBe(401)
  })

  it('opens nothing else with the person’s token', async () => {
    const { bearer } = await somebody('prudente')
    const paths = ['/me', '/me/mail/messages', '/organizations/mairie/users', '/organizations/mairie/mail/messages']
    for (const path of paths) expect((await test.stranger().get(path, bearer)).status).toBe(401)
  })

  it('does not say in whose name', async () => {
    const { bearer } = await somebody('honnete')
    const answer = await sending(bearer, { onBehalfOf: connector.personId })
    expect([answer.status, answer.body.problems]).toMatchObject([422, [{ code: 'onlyForConnectors' }]])
  })

  it('sends as the person who gave it its token, and sees what it sent itself', async () => {
    const { id, bearer } = await somebody('yvonne')
    const headers = { ...bearer, 'idempotency-key': randomUUID() }
    const sent = await sending(headers)
    expect(sent).toMatchObject({ status: 202, body: { application: 'Application devis', sender: { id } } })
    expect((await sending(headers)).body.id).toBe(sent.body.id)
    const path = `/mail/messages/${sent.body.id}`
    await expect.poll(async () => (await test.stranger().get(path, bearer)).body.status).toBe('sent')
    const { mail } = server.arrived.at(-1) ?? expect.fail('no mail came')
    expect(mail.from?.value).toEqual([{ name: 'Jean yvonne', address: 'yvonne@mairie.example' }])
    expect((await test.stranger().get('/mail/messages', bearer)).body).toMatchObject({ count: 1 })
    // Nobody else's: another person's token, and a connector, find nothing.
    const other = await somebody('xaviere')
    expect((await test.stranger().get(path, other.bearer)).status).toBe(404)
    expect((await test.stranger().get(path, connector.bearer)).status).toBe(404)
    expect((await test.stranger().get('/mail/messages', other.bearer)).body.items).toEqual([])
  })

  it('is refused at once when the person, their right, the application or the organization is over', async () => {
    const over: [string, (id: string) => Promise<unknown>, () => Promise<unknown>][] = [
      [
        'deactivee',
        (id) => admin.post(`/organizations/mairie/users/${id}/deactivate`, { reason: 'Partie' }),
        async () => undefined,
      ],
      [
        'sans-droit',
        () => asOwner(test.database, "delete from group_permissions where application = 'devis'"),
        () => giveToGroup(test, town, town.groups.staff, 'devis:use'),
      ],
      [
        'eteinte',
        () => asOwner(test.database, "insert into organization_applications values ($1, 'devis', false)", [town.id]),
        () => asOwner(test.database, 'delete from organization_applications where organization_id = $1', [town.id]),
      ],
      [
        'interdite',
        () => asOwner(test.database, 'update applications set may_send_mail = false where id = $1', [quotesId]),
        () => asOwner(test.database, 'update applications set may_send_mail = true where id = $1', [quotesId]),
      ],
      [
        'suspendue',
        () => asOwner(test.database, "update organizations set status = 'suspended' where id = $1", [town.id]),
        () => asOwner(test.database, "update organizations set status = 'open' where id = $1", [town.id]),
      ],
    ]
    for (const [name, end, restore] of over) {
      const { id, bearer } = await somebody(name)
      expect((await sending(bearer)).status).toBe(202)
      await end(id)
      expect((await sending(bearer)).status, name).toBe(401)
      await restore()
    }
  })
})
