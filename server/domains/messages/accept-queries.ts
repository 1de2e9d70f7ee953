import { sql } from 'kysely'
import { compiledOnce, type Database, type Db, oneStatement } from '../../platform/database/index.ts'
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

type Values = [
  ...organizationPart: [organizationId: string, id: string, userId: string, caller: string, application: string],
  ...senderPart: [fromName: string, fromAddress: string, recipients: string, replyTo: string | null],
  ...contentPart: [subject: string, text: string | null, html: string | null, attachments: string, sizeBytes: number],
  ...keyPart: [key: string | null, hash: Buffer | null],
  ...filesPart: [names: string[], types: string[], contents: string[]],
  ...limitsPart: [
    since: string,
    personIsFar: boolean,
    person: number,
    organizationIsFar: boolean,
    organization: number,
  ],
]

const insertMessage = compiledOnce((_db, ...values: Values) => {
  const [own, id, userId, caller, application, fromName, fromAddress, recipients, replyTo, ...others] = values
  const [subject, text, html, attachments, sizeBytes, key, hash, names, types, contents, ...limits] = others
  const [since, personIsFar, person, organizationIsFar, organization] = limits
  return sql<Accepted>`
    with counted as materialized (
      select case when ${personIsFar}::boolean then null else (select count(*) from (select from mail_messages
          where organization_id = ${own}::uuid and user_id = ${userId}::uuid and id >= ${since}::uuid
          limit ${person}::integer) own) end as person,
        case when ${organizationIsFar}::boolean then null else (select count(*) from (select from mail_messages
          where organization_id = ${own}::uuid and id >= ${since}::uuid
          limit ${organization}::integer) own) end as organization
    ), message as (
      insert into mail_messages (organization_id, id, user_id, caller, application, from_name, from_address, recipients,
        reply_to, subject, body_text, body_html, attachments, size_bytes, idempotency_key, request_hash)
      select ${own}::uuid, ${id}::uuid, ${userId}::uuid, ${caller}::text, ${application}::text, ${fromName}::text,
        ${fromAddress}::text, ${recipients}::jsonb, ${replyTo}::text, ${subject}::text, ${text}::text, ${html}::text,
        ${attachments}::jsonb, ${sizeBytes}::integer, ${key}::text, ${hash}::bytea
      from counted
      where coalesce(person < ${person}::integer, true) and coalesce(organization < ${organization}::integer, true)
      on conflict (organization_id, caller, idempotency_key) where idempotency_key is not null do nothing
      returning organization_id, id, created_at
    ), files as (
      insert into mail_attachments (organization_id, message_id, place, name, type, content)
      select organization_id, id, place, name, type, decode(content, 'base64') from message,
        unnest(${names}::text[], ${types}::text[], ${contents}::text[]) with ordinality file (name, type, content, place)
    )
    select person, organization, created_at from counted left join message on true`
})

/**
 * Accepts a message with its files unless a limit is reached or its key is taken, in one statement: the limits are
 * counted where the row is written, without making anybody wait. Waits for a simultaneous one with the same key.
 */
export async function acceptMessage(
  database: Pick<Database, 'pool' | 'db'>,
  message: NewMessage,
  { since, person, organization }: HourlyLimits,
): Promise<Accepted> {
  const { organizationId, id, userId, caller, application, from, recipients, replyTo, files } = message
  const statement = insertMessage(
    database.db,
    ...([organizationId, id, userId, caller, application] as const),
    ...([from.name, from.address, recipients, replyTo] as const),
    ...([message.subject, message.text, message.html, message.attachments, message.sizeBytes] as const),
    ...([message.key, message.hash] as const),
    ...([files.map(({ name }) => name), files.map(({ type }) => type), files.map(({ content }) => content)] as const),
    ...([since, person.isFar, person.limit, organization.isFar, organization.limit] as const),
  )
  const [row] = await oneStatement(database, organizationId, statement)
  return row ?? { person: null, organization: null, created_at: null }
}

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
