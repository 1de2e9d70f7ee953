// A program that accepts messages into the embedded database of a folder and delivers them at the same time. It prints
// the id of each once it is accepted, and never ends by itself; with `drain` it accepts nothing and ends when nothing
// waits any more. What an earlier run left behind is taken up as if the minutes had passed that nobody touches it.
import { writeSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { createDelivery } from '../../domains/messages/index.ts'
import { openEmbedded } from '../../platform/database/embedded.ts'
import { databaseOver, migrate } from '../../platform/database/index.ts'
import { createSmtpPools } from '../../platform/mail/index.ts'
import { targetsOf } from '../../platform/outside/index.ts'

const organizationId = '01900000-0000-7000-8000-000000000001'
const userId = '01900000-0000-7000-8000-000000000002'

const [folder = '', port = '', mode] = process.argv.slice(2)
const { pool, close } = await openEmbedded(folder)
const database = databaseOver(pool, 'embedded', folder, close)
await migrate(database.db)
await pool.query(
  `insert into organizations (id, slug, name, kind) values ($1, 'mairie', 'Mairie', 'customer')
  on conflict do nothing`,
  [organizationId],
)
await pool.query(
  `insert into users (organization_id, id, sign_in_name, sign_in_name_folded, sign_in_name_skeleton, first_name, last_name,
     status) values ($1, $2, 'zoe', 'zoe', 'zoe', 'Zoé', 'Martin', 'active') on conflict do nothing`,
  [organizationId, userId],
)
await pool.query("update mail_messages set claimed_until = now() - interval '1 second' where status = 'sending'")

const server = { host: 'localhost', port: Number(port), encryption: 'none' as const, auth: null }
const limits = { messagesPerPersonPerHour: 1, messagesPerOrganizationPerHour: 1, recipientsPerMessage: 1 }
const from = { name: 'Zoé Martin', address: 'zoe@mairie.example' }
const delivery = createDelivery({
  ...{ database, pools: createSmtpPools({ isAllowed: targetsOf('allow').isAllowed }), log: console, outageMs: 1 },
  tokens: { accessTokenOf: () => Promise.reject(new Error('no token')), giveUp: async () => undefined },
  sendingAccount: async () => ({
    ...{ from, replyTo: null, server, place: `localhost:${port}:none` },
    limits: { ...limits, attachmentsMegabytes: 1 },
  }),
})
await delivery.sweep()

const recipients = JSON.stringify({ to: [{ name: null, address: 'client@ailleurs.example' }], cc: [], bcc: [] })
async function accept(): Promise<void> {
  const id = uuidv7()
  await pool.query(
    `insert into mail_messages (organization_id, id, user_id, caller, from_name, from_address, recipients, subject, body_text)
     values ($1, $2, $3, 'test', 'Zoé Martin', 'zoe@mairie.example', $4, $5, 'Bonjour')`,
    [organizationId, id, userId, recipients, id],
  )
  // Straight to the descriptor: an acknowledgement must not wait in a buffer while the row is on its way.
  writeSync(1, `${id}\n`)
  delivery.wake(organizationId)
}

// The embedded database answers without leaving the turn of the event loop: connections must have theirs.
while (mode !== 'drain') await accept().then(() => turn())
const waiting = "select count(*)::int as count from mail_messages where status in ('queued', 'sending')"
for (let left = 1; left > 0; ) {
  // What a busy machine was too slow for is tried again at once.
  await pool.query(
    "update mail_messages set next_attempt_at = now() where status = 'queued' and next_attempt_at > now()",
  )
  await delivery.sweep()
  await turn()
  left = (await pool.query(waiting)).rows[0].count
}
await delivery.stop()
await close()
process.exit(0)
