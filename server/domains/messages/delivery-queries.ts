import { type Selectable, sql } from 'kysely'
import type { MailFailure, MessageStatus } from '../../../contract/index.ts'
import { type Database, type Db, oneStatementAcross, type Tables } from '../../platform/database/index.ts'
import type { FailureValues } from './message-table.ts'

type Row = Selectable<Tables['mail_messages']>

/** A message that was taken to be sent. */
export interface ClaimedRow
  extends Pick<
    Row,
    | ('id' | 'user_id' | 'from_name' | 'from_address' | 'recipients' | 'reply_to' | 'subject' | 'attempts')
    | ('body_text' | 'body_html')
  > {
  /** Too much to be held in memory while it waits for its turn: neither text nor files came along. */
  is_large: boolean
  /** How long it is still worth trying. */
  seconds_left: number
  /** The person's account is active, and the organization open. */
  may_send: boolean
}

const largeBytes = 32_768

/** Takes up to `limit` messages of the transaction's organization that are due, so that nobody else does for three minutes. */
export async function claimMessages(
  tx: Db,
  organizationId: string,
  claim: string,
  limit: number,
): Promise<ClaimedRow[]> {
  const { rows } = await sql<ClaimedRow>`
    with due as (
      select id from mail_messages
      where organization_id = ${organizationId} and status = 'queued' and next_attempt_at <= now()
      order by next_attempt_at limit ${limit} for update skip locked
    )
    update mail_messages m set status = 'sending', claimed_by = ${claim}, handed_at = null,
      claimed_at = now(), claimed_until = now() + interval '3 minutes'
    from due where m.organization_id = ${organizationId} and m.id = due.id
    returning m.id, m.user_id, m.from_name, m.from_address, m.recipients, m.reply_to, m.subject, m.attempts,
      m.attachments <> '[]' or m.size_bytes > ${largeBytes} as is_large,
      case when m.size_bytes <= ${largeBytes} then m.body_text end as body_text,
      case when m.size_bytes <= ${largeBytes} then m.body_html end as body_html,
      extract(epoch from m.give_up_at - now())::float8 as seconds_left,
      exists (select from users u join organizations o on o.id = u.organization_id
        where u.organization_id = m.organization_id and u.id = m.user_id and u.status = 'active'
          and o.status = 'open') as may_send`.execute(tx)
  return rows
}

/** Which message, and by whom it was taken. */
export interface Claimed {
  organizationId: string
  id: string
  claim: string
}

const columns = (rows: Claimed[]) => sql`${rows.map(({ organizationId }) => organizationId)}::uuid[],
  ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ claim }) => claim)}::uuid[]`

/**
 * Writes that servers are about to be given these messages. Returns the ids of those that are still the claimant's.
 * Across organizations, in one round trip: connections wait for it. A database server need not have it on its disk yet,
 * for it outlives this process; that it has not outlived itself is asked by whoever frees what was left behind.
 */
export async function markHanded(database: Database, messages: Claimed[]): Promise<Set<string>> {
  const commit = database.engine === 'postgres' ? 'off' : 'on'
  const statement = sql<{ id: string }>`
    with way as materialized (select set_config('synchronous_commit', ${commit}, true))
    update mail_messages m set handed_at = now(), claimed_until = now() + interval '10 minutes'
    from unnest(${columns(messages)}) one (organization_id, id, claim), way
    where m.organization_id = one.organization_id and m.id = one.id and m.claimed_by = one.claim and m.status = 'sending'
    returning m.id`
  const rows = await oneStatementAcross(database, statement.compile(database.db))
  return new Set(rows.map(({ id }) => id))
}

/** How an attempt to send a message ended. */
export interface Ending {
  status: MessageStatus
  isAttempt: boolean
  failure: MailFailure | null
  serverLine: string | null
  values: FailureValues
  delaySeconds: number
  refused: string[]
  /** What it was sent from: the account may have been changed since it was accepted. */
  from: { name: string; address: string }
}

/**
 * Writes how attempts ended, and forgets the text and files of what was sent. An answer that comes after somebody
 * gave the message up as uncertain still counts. Across organizations.
 */
export async function settleMessages(tx: Db, messages: (Claimed & Ending)[]): Promise<void> {
  const of = <Value>(read: (message: Ending) => Value) => messages.map(read)
  await sql`
    with settled as (
      update mail_messages m set status = one.status, 
        attempts = m.attempts + case when m.status = 'uncertain' then 0 else one.attempted end,
        next_attempt_at = now() + make_interval(secs => one.delay), failure = one.failure, server_line = one.line, failure_values = one.values,
        refused = array(select jsonb_array_elements_text(one.refused)), from_name = one.name, from_address = one.address,
        claimed_until = null, handed_at = case when one.status in ('sent', 'uncertain') then m.handed_at end,
        claimed_by = case when one.status = 'uncertain' then m.claimed_by end,
        sent_at = case when one.status = 'sent' then now() end,
        body_text = case when one.status = 'sent' then null else m.body_text end,
        body_html = case when one.status = 'sent' then null else m.body_html end
      from unnest(${columns(messages)}, ${of(({ status }) => status)}::text[],
        ${of(({ isAttempt }) => (isAttempt ? 1 : 0))}::integer[], ${of(({ delaySeconds }) => delaySeconds)}::float8[],
        ${of(({ failure }) => failure)}::text[], ${of(({ serverLine }) => serverLine)}::text[],
        ${of(({ values }) => JSON.stringify(values))}::jsonb[], ${of(({ refused }) => JSON.stringify(refused))}::jsonb[], ${of(({ from }) => from.name)}::text[],
        ${of(({ from }) => from.address)}::text[])
        one (organization_id, id, claim, status, attempted, delay, failure, line, values, refused, name, address)
      where m.organization_id = one.organization_id and m.id = one.id and m.claimed_by = one.claim
        and m.status in ('sending', 'uncertain')
      returning m.organization_id, m.id, m.status
    )
    delete from mail_attachments a using settled s
    where s.status = 'sent' and a.organization_id = s.organization_id and a.message_id = s.id`.execute(tx)
}

/** Says that these claimants are still at work. Passes over what is being written at the moment. Across organizations. */
export async function renewClaims(tx: Db, claims: string[]): Promise<void> {
  await sql`update mail_messages m set claimed_until = greatest(m.claimed_until, now() + interval '3 minutes')
    from (select organization_id, id from mail_messages where status = 'sending' and claimed_by = any(${claims}::uuid[])
      for update skip locked) own
    where m.organization_id = own.organization_id and m.id = own.id`.execute(tx)
}

/**
 * What somebody took who is not there any more waits again if no server was given it; else nobody knows whether it was
 * taken (RFC 5321, section 4.5.4.1; RFC 1047). Nor does anybody where the database server itself was started anew since:
 * it may have forgotten the last that it was told. Across organizations.
 */
export async function freeStale(tx: Db, engine: Database['engine']): Promise<void> {
  const isForgetful = engine === 'postgres'
  await sql`
    with stale as (
      select organization_id, id, handed_at is not null or coalesce(${isForgetful}::boolean
        and claimed_at < pg_postmaster_start_time(), false) as was_handed
      from mail_messages where status = 'sending' and claimed_until < now() for update skip locked
    )
    update mail_messages m set claimed_until = null,
      status = case when was_handed then 'uncertain' else 'queued' end,
      claimed_by = case when was_handed then m.claimed_by end,
      handed_at = case when was_handed then coalesce(m.handed_at, now()) end,
      attempts = m.attempts + case when was_handed then 1 else 0 end,
      failure = case when was_handed then 'uncertain' else m.failure end
    from stale where m.organization_id = stale.organization_id and m.id = stale.id`.execute(tx)
}

/** The organizations that have messages that are due. Across organizations. */
export async function findDueOrganizations(tx: Db): Promise<string[]> {
  const { rows } = await sql<{ organization_id: string }>`
    select id as organization_id from organizations o where exists (select from mail_messages m
      where m.organization_id = o.id and m.status = 'queued' and m.next_attempt_at <= now())`.execute(tx)
  return rows.map(({ organization_id }) => organization_id)
}

/** The text and files of a message. */
export async function findContent(
  tx: Db,
  id: string,
): Promise<{
  text: string | null
  html: string | null
  attachments: { name: string; type: string; content: Buffer }[]
}> {
  const body = await tx
    .selectFrom('mail_messages')
    .select(['body_text', 'body_html'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const attachments = await tx
    .selectFrom('mail_attachments')
    .select(['name', 'type', 'content'])
    .where('message_id', '=', id)
    .orderBy('place')
    .execute()
  return { text: body.body_text, html: body.body_html, attachments }
}
