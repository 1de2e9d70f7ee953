import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { inOrganization } from '../../platform/database/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { addEvent } from './event-queries.ts'
import { recordEvent, tellQueue } from './record-event.ts'
import type { EventKind } from './ticket.ts'
import { tellOfEvent } from './ticket-letter.ts'

const test = useTestApp()
let provider: TestOrganization
let own: TestOrganization
let admin: Browser
let tickets: string
let agent: string
const mailbox = 'bureau@editeur.example'
const requester = 'ada@mairie.example'

const ask = async (subject = 'Clôture'): Promise<{ id: string; number: string }> =>
  (await admin.post(tickets, { kind: 'question', values: { subject, text: 'Quand\u00a0?' } })).body.ticket
/** What the vendor does with a ticket, as the desk writes it. */
const happens = (ticketId: string, kind: EventKind, text: string | null = null) =>
  inOrganization(test.database.db, own.id, (tx) =>
    recordEvent(
      tx,
      { sendJob: test.app.road.sendJob, tellOutside: async () => undefined },
      {
        ...{ organizationId: own.id, ticketId, kind, text },
        author: { id: agent, name: 'Inès Bureau', side: 'provider' },
      },
    ),
  )
/** A message of the vendor's that no job tells yet. */
const said = (ticketId: string, text: string) =>
  inOrganization(test.database.db, own.id, (tx) =>
    addEvent(tx, {
      ...{ organizationId: own.id, ticketId, kind: 'message', text },
      author: { id: agent, name: 'Inès Bureau', side: 'provider' },
    }),
  )
const needs = () => ({
  db: test.database.db,
  translate: test.app.road.translate,
  outbox: test.outbox,
  baseUrl: test.baseUrl,
})
const write = (id: string, text: string) => admin.post(`${tickets}/${id}/messages`, { text })
/** Letters about one ticket, when there are `count` of them. */
const about = async (to: string, number: string, count = 1) => {
  for (let among = count; ; among += 1) {
    const letters = await test.outbox.lettersTo(to, among)
    const found = letters.filter(({ text, subject }) => `${subject}\n${text}`.includes(number))
    if (found.length >= count) return found
  }
}

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  own = await test.organization('lettres')
  tickets = `/organizations/${own.slug}/tickets`
  admin = await test.signedIn(own)
  agent = await test.user(provider, { signInName: 'ines', email: 'ines@editeur.example', language: 'en' })
  await asOwner(test.database, 'update users set email = $2 where id = $1', [own.adminId, requester])
  await asOwner(
    test.database,
    `insert into desk_settings (organization_id, mailbox) values ($1, $2)
     on conflict (organization_id) do update set mailbox = excluded.mailbox`,
    [provider.id, mailbox],
  )
})

describe('F5: the letters to the desk', () => {
  it('tell its mailbox of what is new, and whoever looks after it of the rest, in their language', async () => {
    const { id, number } = await ask()
    const [opened] = await about(mailbox, number)
    expect(opened?.subject).toBe(`Organisation lettres\u00a0: demande ${number}`)
    expect(opened?.text).toContain(`/desk/${id}`)
    expect(opened?.text).toContain('Quand\u00a0?')
    await asOwner(test.database, `update tickets set assigned_to = $2, status = 'inProgress' where id = $1`, [
      id,
      agent,
    ])
    await write(id, 'Encore une chose')
    const [message] = await about('ines@editeur.example', number)
    expect(message?.subject).toBe(`Organisation lettres: message about request ${number}`)
    expect(message?.text).toContain('Encore une chose')
    await admin.post(`${tickets}/${id}/withdraw`, { note: 'Trouvé' })
    const both = await about('ines@editeur.example', number, 2)
    expect(both[1]?.text).toContain('Trouvé')
    expect((await about(mailbox, number)).length).toBe(1)
  })
})

describe('F5: the letters to whoever asked', () => {
  it('ask back, with a way to the answer and nothing else than what was said', async () => {
    const { id, number } = await ask('Paie')
    await happens(id, 'question', 'Quel mois\u00a0?\nEt quelle année <b>?</b>')
    const [letter] = await about(requester, number)
    expect(letter?.subject).toBe(`Une question sur votre demande ${number}`)
    expect(letter?.text).toContain('Inès Bureau vous demande')
    expect(letter?.text).toContain(`/requests/${id}`)
    expect(letter?.html).toContain('&lt;b&gt;')
    expect(letter?.html).not.toContain('<b>?')
  })

  it('tell each decision once, and nothing of what goes on at the desk', async () => {
    const { id, number } = await ask('Droits')
    for (const kind of ['taken', 'handedOver', 'adjusted', 'firstApproval'] as const) await happens(id, kind)
    await happens(id, 'refused', 'Hors contrat')
    const [letter] = await about(requester, number)
    expect(letter?.subject).toBe(`Refusée\u00a0: demande ${number}`)
    expect(letter?.text).toContain('Hors contrat')
    await happens(id, 'answered', 'La suite')
    const letters = await about(requester, number, 2)
    expect(letters.map(({ subject }) => subject.includes('Réponse'))).toEqual([false, true])
  })

  it('say when what was approved takes effect', async () => {
    const { id, number } = await ask('Plus tard')
    await asOwner(test.database, `update tickets set applies_at = now() + interval '1 day' where id = $1`, [id])
    await happens(id, 'approved')
    await happens(id, 'applied')
    const letters = await about(requester, number, 2)
    const subjects = letters.map(({ subject }) => subject.split('\u00a0')[0]).toSorted()
    expect(subjects).toEqual(['Acceptée pour plus tard', 'C’est fait'])
  })

  it('are sent later while the mail server is down: an event is one job, tried again', async () => {
    const { id, number } = await ask('Panne')
    await about(mailbox, number)
    test.outbox.fail(1)
    const eventId = await said(id, 'Un instant')
    const telling = { organizationId: own.id, ticketId: id, eventId }
    await expect(tellOfEvent(needs(), telling)).rejects.toThrow('refused')
    await tellOfEvent(needs(), telling)
    const [letter] = await about(requester, number)
    expect([letter?.id, letter?.text.includes('Un instant')]).toEqual([eventId, true])
    const again = () =>
      inOrganization(test.database.db, own.id, (tx) => test.app.road.sendJob(tx, tellQueue, telling, eventId))
    await again()
    await again()
    expect(await asOwner(test.database, 'select id from pgboss.job where id = $1', [eventId])).toHaveLength(1)
  })

  it('are none where nobody has an address, or where the ticket is gone', async () => {
    const { id } = await ask('Sans adresse')
    const telling = { organizationId: own.id, ticketId: id, eventId: await said(id, 'Personne') }
    await asOwner(test.database, 'update users set email = null where id = $1', [own.adminId])
    await tellOfEvent(needs(), telling)
    await asOwner(test.database, 'update users set email = $2 where id = $1', [own.adminId, requester])
    await tellOfEvent(needs(), { ...telling, ticketId: uuidv7() })
    await tellOfEvent(needs(), { ...telling, eventId: uuidv7() })
    await tellOfEvent({ ...needs(), outbox: { ...test.outbox, canMail: false } }, telling)
    expect(test.outbox.letters.filter(({ text }) => text.includes('Personne'))).toEqual([])
  })
})
