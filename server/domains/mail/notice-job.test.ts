import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import type { SentLetter } from '../../testing/recording-outbox.ts'
import { type TestOrganization, testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { submitChange } from '../changes/index.ts'
import { systemActor } from '../sign-in/index.ts'

const test = useTestApp()
const reason = 'Congé de maladie'
const secret = 'sept cigognes au clocher'
let organization: TestOrganization
let admin: Browser
let changes: string

beforeAll(async () => {
  organization = await test.organization('courrier')
  admin = await test.signedIn(organization)
  changes = `/organizations/${organization.slug}/changes`
})

let last = 0
/** Somebody with an address of their own. */
async function person(values: { language?: 'fr' | 'en'; email?: string | null } = {}) {
  last += 1
  const signInName = `claire${last}`
  const email = values.email === undefined ? `${signInName}@mairie.example` : values.email
  const names = { signInName, firstName: 'Claire', lastName: `Petit${last}` }
  const id = await test.user(organization, { ...names, language: values.language ?? 'fr', ...(email && { email }) })
  return { id, email: email ?? '', signInName, name: `Claire Petit${last}` }
}

const change = (kind: string, target: string, values = {}) => admin.post(changes, { kind, target, values, reason })

const jobs = () =>
  asOwner(test.database, `select id, data, output from pgboss.job where name = 'mail.notice' order by id`)

async function untold(act: () => Promise<unknown>): Promise<void> {
  const before = await jobs()
  await act()
  expect((await jobs()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
}

const wordsOf = ({ subject, text, html }: SentLetter) => `${subject}\n${text}\n${html}`

describe('C11: nobody is written to', () => {
  it('when the change was refused, changed nothing, or was only foreseen', async () => {
    const { id } = await person()
    await untold(async () => {
      await change('user.update', id, { lastName: '' })
      await change('user.update', id, { firstName: 'Claire' })
      await change('user.reactivate', id)
      await change('user.delete', organization.adminId)
      await admin.post(`${changes}/preview`, { kind: 'user.deactivate', target: id, values: {}, reason })
    })
  })

  it('who has no address, whose account has no access yet, or when only the administrators’ tags change', async () => {
    const { id } = await person({ email: null })
    const tagged = await person()
    const tag = (await admin.post(changes, { kind: 'tag.create', values: { name: 'À suivre' } })).body.targetId
    await untold(async () => {
      expect((await change('user.update', id, { position: 'Chef' })).status).toBe(200)
      expect((await change('user.update', tagged.id, { tags: [tag] })).status).toBe(200)
      const values = { signInName: 'pasencore', firstName: 'Jo', lastName: 'Roux', email: 'jo@mairie.example' }
      expect((await admin.post(changes, { kind: 'user.create', values })).status).toBe(200)
    })
  })

  it('about their own language and appearance, or by the system at set-up', async () => {
    const { id, signInName } = await person()
    const browser = await test.signedIn(organization, signInName)
    await untold(async () => {
      expect((await browser.patch('/me', { language: 'en', theme: 'dark' })).status).toBe(200)
      const system = systemActor(organization.id, 'fr')
      await submitChange(test.app.road, system, { kind: 'user.delete', target: id, values: {} }, { via: 'system' })
    })
  })
})

describe('C11: a mail tells the person', () => {
  const told: [kind: string, values: object, french: string, english: string][] = [
    ['user.update', { position: 'Directrice' }, 'Votre compte a été modifié', 'Your account was changed'],
    ['user.password.set', { password: secret }, 'Votre mot de passe a été remplacé', 'Your password was replaced'],
    ['user.deactivate', {}, 'Votre compte est fermé', 'Your account is closed'],
    ['user.delete', {}, 'Votre compte est supprimé', 'Your account was deleted'],
    ['user.signOut', {}, 'Vous avez été déconnecté partout', 'You were signed out everywhere'],
  ]
  for (const [kind, values, ...titles] of told) {
    for (const [index, language] of (['fr', 'en'] as const).entries()) {
      it(`of ${kind}, in ${language}: what, by whom, when, and what to do; never a secret or the reason`, async () => {
        const { id, email, name } = await person({ language })
        const foreseen = await admin.post(`${changes}/preview`, { kind, target: id, values, reason })
        expect(foreseen.body.tells).toMatchObject([{ code: 'mail.told' }])
        expect(foreseen.body.tells[0].message).toContain(email)
        expect((await change(kind, id, values)).status).toBe(200)
        const [letter] = await test.outbox.lettersTo(email)
        if (!letter) expect.fail('no letter')
        expect(letter.to).toMatchObject({ email, name })
        expect(letter.subject).toBe(`${titles[index]} (Organisation courrier)`)
        expect(letter.text).toContain('Ada Admin')
        expect(letter.text).toMatch(language === 'fr' ? /, le \d+ \p{L}+ 2\d{3}/u : /, on \d+ \p{L}+ 2\d{3}/u)
        expect(letter.text).toMatch(language === 'fr' ? /Prévenez un administrateur/ : /Tell an administrator/)
        expect(letter.html).toContain(`<html lang="${language}">`)
        expect(wordsOf(letter)).not.toMatch(/cigognes|\$argon2|Congé|\{\{|notice\.|letter\./)
      })
    }
  }

  it('which fields changed, with values where they may be read by anybody', async () => {
    const { id, email } = await person()
    const values = { position: '<b>Chef</b>', mobile: '+33612345678', primaryGroup: organization.groups.care }
    await change('user.update', id, values)
    const [letter] = await test.outbox.lettersTo(email)
    expect(letter?.text).toContain('- Fonction\u00a0: rien → <b>Chef</b>')
    expect(letter?.text).toMatch(/- Groupe principal\u00a0: rien → \p{Lu}/u)
    expect(letter?.text).toContain('- Téléphone mobile\u00a0: modification')
    expect(letter && wordsOf(letter)).not.toContain('12345678')
    expect(letter?.html).toContain('&lt;b&gt;Chef&lt;/b&gt;')
  })

  it('at the box they had: the new address is not told to it, nor the letter to the new one', async () => {
    const { id, email } = await person()
    await change('user.update', id, { email: 'nouvelle@ailleurs.example' })
    const [letter] = await test.outbox.lettersTo(email)
    expect(letter?.text).toContain('- Adresse e-mail\u00a0: modification')
    expect(letter && wordsOf(letter)).not.toContain('ailleurs.example')
  })

  it('at their first box when they had none', async () => {
    const { id } = await person({ email: null })
    await change('user.update', id, { email: 'premiere@mairie.example' })
    expect(await test.outbox.lettersTo('premiere@mairie.example')).toHaveLength(1)
  })

  it('of a new account with a password: where and under which name to sign in, not the password', async () => {
    const names = { signInName: 'nouveau', firstName: 'Léo', lastName: 'Roy', email: 'leo@mairie.example' }
    const done = await admin.post(changes, { kind: 'user.create', values: { ...names, password: secret } })
    expect(done.status).toBe(200)
    const [letter] = await test.outbox.lettersTo('leo@mairie.example')
    expect(letter?.subject).toBe('Votre compte est ouvert (Organisation courrier)')
    expect(letter?.text).toContain('Votre code de connexion\u00a0: nouveau')
    expect(letter?.text).toContain('Se connecter\nhttp://localhost:4000\n')
    expect(letter && wordsOf(letter)).not.toContain(secret)
  })

  it('of what they did themselves, in case it was somebody else', async () => {
    const { email, signInName } = await person({ language: 'en' })
    const browser = await test.signedIn(organization, signInName)
    const passwords = { currentPassword: testPassword, newPassword: secret }
    expect((await browser.post('/me/password', passwords)).status).toBeLessThan(300)
    const [letter] = await test.outbox.lettersTo(email)
    expect(letter?.subject).toBe('Your password was changed (Organisation courrier)')
    expect(letter?.text).toMatch(/This was not you\?/)
    expect(letter && wordsOf(letter)).not.toMatch(/cigognes|tilleuls/)
  })
})

describe('C11: the job behind a mail', () => {
  it('holds no secret, and is over once the letter is gone', async () => {
    for (const { data, output } of await jobs()) {
      expect(JSON.stringify(data)).not.toMatch(/cigognes|tilleuls|\$argon2|password|Congé/)
      expect(Object.keys(data as object).sort()).toEqual(['changeId', 'organizationId', 'part', 'recipient'])
      expect(output).toBe(null)
    }
  })

  it('is tried again when the mail server is down, under one name, and sends once', async () => {
    const { id, email } = await person()
    test.outbox.fail(1)
    const { changeId } = (await change('user.update', id, { position: 'Adjointe' })).body
    const now = `update pgboss.job set start_after = now() where name = 'mail.notice' and state = 'retry' returning id`
    await expect.poll(() => asOwner(test.database, now), { timeout: 15_000 }).toHaveLength(1)
    const [letter] = await test.outbox.lettersTo(email)
    expect(letter?.id).toBe(`${changeId}.0`)
    const states = `select state from pgboss.job where name = 'mail.notice' and data->>'changeId' = $1`
    await expect.poll(() => asOwner(test.database, states, [changeId])).toEqual([{ state: 'completed' }])
    expect(test.outbox.letters.filter(({ to }) => to.email === email)).toHaveLength(1)
  })

  it('goes out beside others: one that fails holds up and repeats none of them', async () => {
    const people: Awaited<ReturnType<typeof person>>[] = []
    for (let index = 0; index < 12; index += 1) people.push(await person())
    test.outbox.fail(1)
    const batch = people.map(({ id }) => ({ kind: 'user.signOut', target: id, values: {} }))
    expect((await admin.post(`${changes}/batch`, { changes: batch })).status).toBe(200)
    const arrived = () => people.filter(({ email }) => test.outbox.letters.some(({ to }) => to.email === email)).length
    await expect.poll(arrived, { timeout: 10_000 }).toBe(11)
  })
})
