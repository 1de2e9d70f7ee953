import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
const base = '/provider/letters'
const address = `${base}/invitation`
let provider: TestOrganization
let organization: TestOrganization
let vendor: Browser
let customer: Browser

const words = {
  subject: 'Bienvenue chez {{organization}}',
  title: 'Bonjour {{name}}',
  body: 'Votre code : {{signInName}}\n\nÀ bientôt.',
  button: 'C’est parti',
  after: null,
}

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  organization = await test.organization('commune')
  vendor = await test.signedIn(provider)
  customer = await test.signedIn(organization)
})

const unwritten = <Result>(act: () => Promise<Result>) => unwrittenIn(test.database, act)
const faults = ({ body }: Answer) =>
  body.problems.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)

/** A preview as a form of the console sends it into a frame. */
async function page(browser: Browser, preview: unknown, headers: Record<string, string> = {}) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return test.app.server.inject({
    method: 'POST',
    url: `/api/v1${address}/page`,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ preview: JSON.stringify(preview) }).toString(),
  })
}

describe('the words of letters are not for', () => {
  it('strangers, customers, or who only reads at the vendor’s', async () => {
    await test.user(provider, { signInName: 'lecteur', primaryGroup: provider.groups.reading })
    const reader = await test.signedIn(provider, 'lecteur')
    for (const [browser, status] of [
      [test.stranger(), 401],
      [customer, 403],
      [reader, 403],
    ] as const) {
      await unwritten(async () => {
        for (const path of [base, address]) expect((await browser.get(path)).status).toBe(status)
        expect((await browser.patch(address, { fr: words })).status).toBe(status)
        expect((await browser.post(`${address}/preview`, { language: 'fr' })).status).toBe(status)
        expect((await page(browser, { language: 'fr' })).statusCode).toBe(status)
      })
    }
    const change = { kind: 'letter.update', target: organization.id, values: { key: 'invitation', fr: words } }
    expect((await unwritten(() => customer.post('/organizations/commune/changes', change))).status).toBe(403)
  })

  it('letters that there are not, and other organizations', async () => {
    await unwritten(async () => {
      for (const key of ['frame', 'nothing', '__proto__', 'constructor', 'invitation.subject']) {
        expect([key, (await vendor.get(`${base}/${key}`)).status]).toEqual([key, 404])
        expect([key, (await vendor.patch(`${base}/${key}`, { fr: words })).status]).toEqual([key, 404])
        expect([key, (await vendor.post(`${base}/${key}/preview`, { language: 'fr' })).status]).toEqual([key, 404])
      }
      const change = { kind: 'letter.update', target: organization.id, values: { key: 'invitation', fr: words } }
      expect((await vendor.post('/organizations/editeur/changes', change)).status).toBe(404)
    })
  })

  it('what no letter can fill in, or what is no letter', async () => {
    const wrong = {
      ...words,
      subject: '{{signinname}} {{ name }}',
      body: 'a {{link}} {{code}} {{}} {{a b}}',
      after: '{{x}}',
    }
    await unwritten(async () => {
      const answer = await vendor.patch(address, { en: wrong })
      expect([answer.status, faults(answer)]).toEqual([
        422,
        ['subject', 'body', 'body', 'body', 'body', 'after'].map((part) => `/en/${part} letterPlaceholderUnknown`),
      ])
      expect(answer.body.problems[0].message).toContain('{{signinname}}')
      const preview = await vendor.post(`${address}/preview`, { language: 'en', words: wrong })
      expect([preview.status, faults(preview)[0]]).toEqual([422, '/words/subject letterPlaceholderUnknown'])
      expect((await page(vendor, { language: 'en', words: wrong })).statusCode).toBe(422)
      for (const bad of [
        { subject: '' },
        { title: ' ' },
        { body: '' },
        { body: 'x'.repeat(3001) },
        { subject: 'a\r\nBcc: x@y.example' },
        { title: 'a\u202eb' },
        { extra: 1 },
      ]) {
        expect([bad, (await vendor.patch(address, { fr: { ...words, ...bad } })).status]).toEqual([bad, 400])
      }
      for (const bad of [
        null,
        'x',
        { language: 'de' },
        { language: 'fr', accentColor: 'red' },
        { language: 'fr', x: 1 },
      ]) {
        expect([bad, (await page(vendor, bad)).statusCode]).toEqual([bad, 400])
      }
    })
  })

  it('pages of other sites: what a form of theirs sends is refused', async () => {
    for (const [name, value] of [
      ['sec-fetch-site', 'cross-site'],
      ['origin', 'https://elsewhere.example'],
    ] as const) {
      expect((await page(vendor, { language: 'fr' }, { [name]: value })).statusCode).toBe(403)
    }
    expect((await page(vendor, { language: 'fr' }, { 'content-type': 'text/plain' })).statusCode).toBe(415)
    expect((await vendor.patch(address, '{}', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(
      415,
    )
  })
})

describe('M14: a letter to look at', () => {
  it('has both parts and the subject, in each language, as it is sent now or in words that are not kept', async () => {
    const sent = test.outbox.letters.length
    await unwritten(async () => {
      const french = (await vendor.post(`${address}/preview`, { language: 'fr' })).body
      expect(french.subject).toBe('Votre compte chez Ville de Sainte-Aurore')
      expect(french.text).toContain('Bienvenue, Claire Petit')
      const own = { language: 'en', words, organization: '<b>Town</b> {{name}}', accentColor: '#ffee00' }
      const { subject, html } = (await vendor.post(`${address}/preview`, own)).body
      expect(subject).toBe('Bienvenue chez <b>Town</b> {{name}}')
      expect(html).toContain('&lt;b&gt;Town&lt;/b&gt; {{name}}')
      expect(html).toContain('background:#ffee00;border:1px solid #7d8794')
      expect(html).toContain('color:#000000')
    })
    expect(test.outbox.letters).toHaveLength(sent)
  })

  it('is a page that runs and fetches nothing, for a frame of the console only', async () => {
    const answer = await page(vendor, { language: 'fr', words }, { 'sec-fetch-site': 'same-origin' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
    )
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.payload).toContain('Bonjour Claire Petit')
    expect(answer.payload).not.toMatch(/<script|src=|url\(|@import|<link/)
  })
})

describe('M14: the vendor’s own words', () => {
  const invite = async (browser: Browser, slug: string, person: { signInName: string; language?: string }) => {
    const email = `${person.signInName}@${slug}.example`
    const values = { firstName: 'Zoë {{signInName}}', lastName: '<i>Roux</i>', sendInvitation: true, email, ...person }
    expect((await browser.post(`/organizations/${slug}/users`, values)).status).toBe(201)
    const [letter] = await test.outbox.lettersTo(email)
    return letter ?? expect.fail('no letter')
  }

  it('count from the next letter on, for everybody, and keep the link whatever they say', async () => {
    const { version } = (await vendor.get(address)).body
    const changed = await vendor.patch(address, { fr: words }, { 'if-match': `"${version}"` })
    expect([changed.status, changed.body.canUndo]).toEqual([200, true])
    const told = (await vendor.get(address)).body
    expect(told).toMatchObject({ own: { fr: words, en: null }, version: version + 1, group: 'access' })
    const letter = await invite(customer, 'commune', { signInName: 'zoe' })
    expect(letter.subject).toBe('Bienvenue chez Organisation commune')
    expect(letter.text).toContain(
      'Bonjour Zoë {{signInName}} <i>Roux</i>\n\nVotre code : zoe\n\nÀ bientôt.\n\nC’est parti\n',
    )
    expect(letter.text).toMatch(/C’est parti\nhttp:\/\/localhost:4000\/invitation#\S+\n/)
    expect(letter.html).not.toContain('<i>')
    const english = await invite(customer, 'commune', { signInName: 'zoe.en', language: 'en' })
    expect(english.subject).toBe('Your account with Organisation commune')
    const stale = await unwritten(() => vendor.patch(address, { fr: null }, { 'if-match': `"${version}"` }))
    expect(stale.status).toBe(412)
  })

  it('are told in the journal and taken back; the suite’s words typed again are the suite’s', async () => {
    const { own, standard, version } = (await vendor.get(address)).body
    const other = { ...words, body: 'Autre {{name}}\r\n\r\nFin', button: null }
    const { changeId } = (await vendor.patch(address, { fr: other })).body
    expect((await vendor.get(address)).body.own.fr).toEqual({ ...other, body: 'Autre {{name}}\n\nFin' })
    const [entry] = (await vendor.get('/organizations/editeur/journal?limit=1')).body.items
    expect(entry).toMatchObject({ kind: 'letter.update', canUndo: true })
    expect(entry.sentence.map(({ text }: { text: string }) => text).join('')).toContain('Invitation')
    expect(entry.changes).toContainEqual(
      expect.objectContaining({ label: 'Bouton (français)', before: 'C’est parti', after: null }),
    )
    expect((await vendor.post(`/organizations/editeur/changes/${changeId}/undo`)).status).toBe(200)
    expect((await vendor.get(address)).body).toMatchObject({ own, version: version + 2 })
    await unwritten(async () => {
      expect((await vendor.patch(address, { fr: own.fr, en: standard.en })).body.changeId).toBeNull()
    })
    expect((await vendor.patch(address, { fr: standard.fr })).status).toBe(200)
    expect((await vendor.get(address)).body).toMatchObject({ own: { fr: null, en: null }, version: version + 3 })
    const letter = await invite(customer, 'commune', { signInName: 'encore' })
    expect(letter.subject).toBe('Votre compte chez Organisation commune')
  })

  it('are the vendor’s alone: a row of a customer’s changes nobody’s letters', async () => {
    const row = `insert into letter_texts (organization_id, template, language, subject, title, body)
      values ($1, 'invitation', 'fr', 'Volée', 'Volée', 'Volée')`
    await asOwner(test.database, row, [organization.id])
    const letter = await invite(customer, 'commune', { signInName: 'intacte' })
    expect(letter.subject).toBe('Votre compte chez Organisation commune')
    const list = (await vendor.get(base)).body.items
    expect(list.length).toBeGreaterThanOrEqual(29)
    expect(list.filter(({ own }: { own: object }) => Object.values(own).some(Boolean))).toEqual([])
  })

  it('C11: stand on the colour of the organization that writes, never on another’s', async () => {
    expect((await customer.patch('/organizations/commune/settings', { accentColor: 'teal' })).status).toBe(400)
    expect((await customer.patch('/organizations/commune/settings', { accentColor: '#8a2be2' })).status).toBe(200)
    const other = await test.organization('voisine')
    const neighbour = await test.signedIn(other)
    const own = await invite(customer, 'commune', { signInName: 'violette' })
    expect(own.html).toContain('background:#8a2be2')
    for (const { html } of [
      await invite(neighbour, 'voisine', { signInName: 'autre' }),
      await invite(vendor, 'editeur', { signInName: 'interne' }),
    ]) {
      expect(html).not.toContain('#8a2be2')
      expect(html).toContain('background:#1f7068')
    }
  })
})
