import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { concurrency, median } from './compare.ts'
import { atLeast, atMost } from './figures.ts'
import { letter, sendBare, twoInserts } from './mail-references.ts'
import type { MailSubject } from './mail-subject.ts'
import { type Measure, rate } from './measure.ts'
import { asBearer, inTurn, openRequesting, type Requesting } from './requests.ts'
import type { Inbox } from './start-inbox.ts'

const rounds = 5
const lettersARound = 400
const loadMs = 2000

/** A program sends a message in somebody's name, to a customer of theirs. */
function sending(requesting: Requesting, { apiKey, people }: MailSubject) {
  const next = inTurn(people)
  const to = [{ address: 'client@ailleurs.example' }]
  return requesting(() => ({
    method: 'POST',
    path: '/api/v1/mail/messages',
    status: 202,
    headers: { ...asBearer(apiKey), 'idempotency-key': randomUUID() },
    body: { onBehalfOf: next(), to, ...letter },
  }))
}

const queueMessages = `insert into mail_messages (organization_id, id, user_id, caller, from_name, from_address, recipients,
    subject, body_text, next_attempt_at)
  select $1, gen_random_uuid(), people[1 + i % array_length(people, 1)], 'bench', 'Jean Mesure', 'jean@cordier.example',
    $3, $4, $5, now() - interval '1 hour'
  from generate_series(1, $6::int) i, (select $2::uuid[] as people) them`

/** How fast waiting letters reach a mail server on this machine, against the library alone. In turns. */
function delivery(subject: MailSubject, pool: pg.Pool, inbox: Inbox): Measure {
  const name = 'delivery: rate'
  const recipients = JSON.stringify({ to: [{ name: null, address: 'client@ailleurs.example' }], cc: [], bcc: [] })
  const queued = [subject.organizationId, subject.people, recipients, letter.subject, letter.text, lettersARound]
  const letThemGo = async () => {
    await pool.query(queueMessages, queued)
    // What the server does each minute by itself.
    await pool.query("insert into pgboss.job (name, data) values ('messages.sweep', '{}')")
  }
  return {
    name,
    run: async () => {
      inbox.set('answer')
      const ratios: number[] = []
      const rates: { bare: number; own: number }[] = []
      for (let round = 0; round <= rounds; round += 1) {
        const bare = await inbox.rateOf(lettersARound, () => sendBare(inbox.port, lettersARound))
        const own = await inbox.rateOf(lettersARound, letThemGo)
        // The first is for both to warm up.
        if (round === 0) continue
        ratios.push(own / bare)
        rates.push({ bare, own })
      }
      const [bare, own] = [median(rates.map((one) => one.bare)), median(rates.map((one) => one.own))]
      const detail = `${Math.round(own)}/s against ${Math.round(bare)}/s of nodemailer’s pool alone`
      return atLeast(name, median(ratios), 0.8, detail)
    },
  }
}

/** The time within which nineteen of twenty requests for an account are answered, all loops asking. */
async function p95Of(requesting: Requesting, { cookie, people }: MailSubject): Promise<number> {
  const next = inTurn(people)
  const ask = requesting(() => ({
    method: 'GET',
    path: `/api/v1/organizations/bench/users/${next()}`,
    status: 200,
    headers: { cookie },
  }))
  const times: number[] = []
  const until = performance.now() + loadMs
  const loops = Array.from({ length: concurrency }, async (_, loop) => {
    while (performance.now() < until) {
      const startMs = performance.now()
      await ask(loop)
      times.push(performance.now() - startMs)
    }
  })
  await Promise.all(loops)
  return times.sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN
}

/** Whether people notice that the organization's mail server hangs while messages wait for it. */
function unaffected(requesting: Requesting, subject: MailSubject, inbox: Inbox): Measure {
  const name = 'API while the mail server hangs: p95'
  const send = sending(requesting, subject)
  return {
    name,
    run: async () => {
      const ratios: number[] = []
      const seen: string[] = []
      for (let round = 0; round <= rounds; round += 1) {
        inbox.set('answer')
        const calm = await p95Of(requesting, subject)
        inbox.set('hang')
        for (let sent = 0; sent < 50; sent += 1) await send(0)
        const hanging = await p95Of(requesting, subject)
        if (round === 0) continue
        ratios.push(hanging / calm)
        seen.push(`${hanging.toFixed(1)}/${calm.toFixed(1)} ms`)
      }
      return atMost(name, median(ratios), 1.1, seen.join(', '))
    },
  }
}

function whileItHangs(inbox: Inbox, { run }: Measure) {
  inbox.set('hang')
  return run()
}

/** Accepting messages, delivering them, and what the rest of the API notices of it. */
export async function mailMeasures(subject: MailSubject, pool: pg.Pool, inbox: Inbox): Promise<Measure[]> {
  const requesting = await openRequesting(subject.address)
  const accept = sending(requesting, subject)
  const against = ['two bare inserts', accept] as const
  const whileDelivering = rate('accept while delivering: rate', null, twoInserts(pool, subject), ...against)
  const alone = rate('accept a message: rate', 0.5, twoInserts(pool, subject), ...against)
  return [
    delivery(subject, pool, inbox),
    whileDelivering,
    // Without it the reference would share its turns with the delivery of what was accepted in the others.
    { ...alone, run: () => whileItHangs(inbox, alone) },
    unaffected(requesting, subject, inbox),
  ]
}
