import { randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type pg from 'pg'
import type { Work } from './compare.ts'
import type { MailSubject } from './mail-subject.ts'
import { inTurn } from './requests.ts'

/** The text of every message. */
export const letter = {
  subject: 'Votre devis n° 2026-118',
  text: 'Bonjour,\n\nVoici le devis demandé, avec la variante en chêne.\n\nBonne réception.\n'.repeat(8),
}

const insertMessage = `insert into mail_messages (organization_id, id, user_id, caller, from_name, from_address, recipients,
  subject, body_text) values ($1, $2, $3, 'reference', 'Jean Référence', 'jean@cordier.example', $4, $5, $6)`
// Of a queue that is there, and far away: nobody works on it meanwhile.
const insertJob = `insert into pgboss.job (name, data, start_after) values ('mail.notice', $1, now() + interval '1 day')`

/** Two bare inserts in a transaction with role and organization: a message, and a job that would send it. */
export function twoInserts(pool: pg.Pool, { organizationId, people }: MailSubject): Work {
  const next = inTurn(people)
  const recipients = JSON.stringify({ to: [{ name: null, address: 'client@ailleurs.example' }], cc: [], bcc: [] })
  const settings = `begin; select set_config('role', 'guichet_app', true),
    set_config('guichet.organization_id', '${organizationId}', true)`
  return async () => {
    const client = await pool.connect()
    try {
      const id = randomUUID()
      await client.query(settings)
      await client.query({
        name: 'reference-message',
        text: insertMessage,
        values: [organizationId, id, next(), recipients, letter.subject, letter.text],
      })
      await client.query({ name: 'reference-job', text: insertJob, values: [JSON.stringify({ organizationId, id })] })
      await client.query('commit')
    } finally {
      client.release()
    }
  }
}

/** Sends letters by nothing but nodemailer's pool of ten connections, as many as Guichet opens to a relay. */
export async function sendBare(port: number, letters: number): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true, maxConnections: 10 })
  const mail = { from: 'jean@cordier.example', to: 'client@ailleurs.example', ...letter }
  await Promise.all(Array.from({ length: letters }, () => transport.sendMail(mail)))
  transport.close()
}
