import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { type MessageRow, toldColumns } from './message.ts'
import './message-table.ts'

/** A message that is about to be accepted. */
export interface NewMessage {
  organizationId: string
  id: string
  userId: string
  /** Whose key it is. */
  caller: string
  application: string
  from: { name: string; address: string }
  recipients: string
  replyTo: string | null
  subject: string
  text: string | null
  html: string | null
  attachments: string
  sizeBytes: number
  key: string | null
  hash: Buffer | null
  files: { name: string; type: string; content: string }[]
}

/** How many messages one may send in an hour; `isFar`: so many that nobody need count. */
export interface HourlyLimits {
  /** The smallest id of the hour. */
  since: string
  person: { limit: number; isFar: boolean }
  organization: { limit: number; isFar: boolean }
}

/** What came of it: how many there were before it, where that was counted, and when it was accepted, if it was. */
export interface Accepted {
  person: number | null
  organization: number | null
  created_at: Date | null
}

/**
 * Accepts a message with its files unless a limit is reached or its key is taken, in one statement: the limits are
 * counted where the row is written, without making anybody wait. Waits for a simultaneous one with the same key.
 */
export async function acceptMessage(
  tx: Db,
  message: NewMessage,
  { since, person, organization }: HourlyLimits,
): Promise<Accepted> {
  const { organizationId: own, userId } = message
  const row = sql.join([
    ...[sql`${own}::uuid`, sql`${message.id}::uuid`, sql`${userId}::uuid`],
    ...[message.caller, message.application, message.from.name, message.from.address].map(asText),
    ...[
      sql`${message.recipients}::jsonb`,
      ...[message.replyTo, message.subject, message.text, message.html].map(asText),
    ],
    ...[sql`${message.attachments}::jsonb`, sql`${message.sizeBytes}::integer`],
    ...[asText(message.key), sql`${message.hash}::bytea`],
  ])
  const files = message.files
  const { rows } = await sql<Accepted>`
    with counted as materialized (
      select case when ${person.isFar}::boolean then null else (select count(*) from (select from mail_messages
          where organization_id = ${own} and user_id = ${userId} and id >= ${since} limit ${person.limit}) own) end as person,
        case when ${organization.isFar}::boolean then null else (select count(*) from (select from mail_messages
          where organization_id = ${own} and id >= ${since} limit ${organization.limit}) own) end as organization
    ), message as (
      insert into mail_messages (organization_id, id, user_id, caller, application, from_name, from_address, recipients,
        reply_to, subject, body_text, body_html, attachments, size_bytes, idempotency_key, request_hash)
      select ${row} from counted
      where coalesce(person < ${person.limit}, true) and coalesce(organization < ${organization.limit}, true)
      on conflict (organization_id, caller, idempotency_key) where idempotency_key is not null do nothing
      returning organization_id, id, created_at
    ), files as (
      insert into mail_attachments (organization_id, message_id, place, name, type, content)
      select organization_id, id, place, name, type, decode(content, 'base64') from message,
        unnest(${files.map(({ name }) => name)}::text[], ${files.map(({ type }) => type)}::text[],
          ${files.map(({ content }) => content)}::text[]) with ordinality file (name, type, content, place)
    )
    select person, organization, created_at from counted left join message on true`.execute(tx)
  return rows[0] ?? { person: null, organization: null, created_at: null }
}

const asText = (text: string | null) => sql`${text}::text`

/** What was accepted under a key before, and for which request. */
export async function findByKey(
  tx: Db,
  caller: string,
  key: string,
): Promise<(Omit<MessageRow, 'sender_name'> & { request_hash: Buffer | null }) | undefined> {
  return tx
    .selectFrom('mail_messages')
    .select([...toldColumns, 'request_hash'])
    .where('caller', '=', caller)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
}

/** In how many seconds the oldest message of the hour is an hour old, of one person or of the whole organization. */
export async function secondsUntilRoom(tx: Db, since: string, userId: string | null): Promise<number> {
  const row = await tx
    .selectFrom('mail_messages')
    .select(sql<number>`ceil(extract(epoch from created_at + interval '1 hour' - now()))::integer`.as('seconds'))
    .where('id', '>=', since)
    .$if(userId !== null, (query) => query.where('user_id', '=', userId ?? ''))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return Math.max(row?.seconds ?? 60, 1)
}

/** Somebody of the transaction's organization in whose name may be sent; undefined where there is none in sight. */
export async function findPersonInSight(
  tx: Db,
  id: string,
  managed: ReadonlySet<string> | null,
): Promise<{ name: string; status: 'invited' | 'active' | 'deactivated' } | undefined> {
  return tx
    .selectFrom('users')
    .select([sql<string>`trim(first_name || ' ' || last_name)`.as('name'), 'status'])
    .where('id', '=', id)
    .where('type', '<>', 'connector')
    .$if(managed !== null, (query) =>
      query.where(sql<boolean>`primary_group_id = any(${[...(managed ?? [])]}::uuid[])`),
    )
    .executeTakeFirst()
}
