import { type SelectQueryBuilder, sql } from 'kysely'
import type { MailMessageCounts, MessageStatus } from '../../../contract/index.ts'
import type { Db, Tables } from '../../platform/database/index.ts'
import { firstIdAt, type MessageRow, toldColumns } from './message.ts'
import './message-table.ts'

/** Which messages are asked for. What is absent does not narrow. */
export interface MessageFilter {
  status?: MessageStatus[] | undefined
  userId?: string | undefined
  caller?: string | undefined
  /** Only of people with these main groups; null: of everybody. */
  managed?: ReadonlySet<string> | null | undefined
}

const dead: MessageStatus[] = ['failed', 'uncertain']
const dayMs = 86_400_000

type Messages<Selected> = SelectQueryBuilder<Tables, 'mail_messages', Selected>

function narrowed<Selected>(query: Messages<Selected>, filter: MessageFilter): Messages<Selected> {
  const { status, userId, caller, managed } = filter
  let found = query
  if (status?.length) found = found.where('mail_messages.status', 'in', status)
  if (userId !== undefined) found = found.where('mail_messages.user_id', '=', userId)
  if (caller !== undefined) found = found.where('mail_messages.caller', '=', caller)
  if (managed) {
    found = found.where(sql<boolean>`mail_messages.user_id in (select id from users
      where primary_group_id = any(${[...managed]}::uuid[]))`)
  }
  // Said once more as a constant, so that the few dead letters are found by their own index.
  if (status?.length && status.every((one) => dead.includes(one))) {
    found = found.where(sql<boolean>`mail_messages.status in ('failed', 'uncertain')`)
  }
  return found
}

const told = (tx: Db) =>
  tx
    .selectFrom('mail_messages')
    .select(toldColumns.map((column) => `mail_messages.${column}` as const))
    .select(
      sql<string | null>`(select trim(first_name || ' ' || last_name) from users
        where users.organization_id = mail_messages.organization_id and users.id = mail_messages.user_id)`.as(
        'sender_name',
      ),
    )

/** A page of messages, newest first, after the message `before`. */
export async function listMessages(
  tx: Db,
  filter: MessageFilter,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<MessageRow[]> {
  return narrowed(told(tx), filter)
    .$if(before !== undefined, (query) => query.where('mail_messages.id', '<', before ?? ''))
    .orderBy('mail_messages.id', 'desc')
    .limit(limit)
    .execute()
}

/** How many there are, counted no further than one past `cap`. */
export async function countMessages(tx: Db, filter: MessageFilter, cap: number): Promise<number> {
  const some = narrowed(tx.selectFrom('mail_messages').select('mail_messages.id'), filter).limit(cap + 1)
  const { count } = await tx
    .selectFrom(some.as('some'))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** One message, as far as the filter lets it be seen. */
export async function findMessage(tx: Db, id: string, filter: MessageFilter): Promise<MessageRow | undefined> {
  return narrowed(told(tx), filter).where('mail_messages.id', '=', id).executeTakeFirst()
}

/** How many messages wait, are dead letters, and went out since `today` began; each counted to a thousand and one. */
export async function countByNeed(tx: Db, filter: MessageFilter, today: Date): Promise<MailMessageCounts> {
  const count = (status: MessageStatus) => countMessages(tx, { ...filter, status: [status] }, 1000)
  // What went out today was accepted within the last two days, unless somebody sent an old one again.
  const sent = narrowed(tx.selectFrom('mail_messages').select('mail_messages.id'), { ...filter, status: ['sent'] })
    .where('mail_messages.id', '>=', firstIdAt(new Date(today.getTime() - dayMs)))
    .where('sent_at', '>=', today)
    .limit(1001)
  const { count: sentToday } = await tx
    .selectFrom(sent.as('some'))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return {
    ...{ queued: await count('queued'), failed: await count('failed') },
    ...{ uncertain: await count('uncertain'), sentToday },
  }
}

/** Makes a dead letter wait again, as if it had never been tried. Returns whether it was one. */
export async function restartMessage(tx: Db, id: string): Promise<boolean> {
  const restarted = await tx
    .updateTable('mail_messages')
    .set({ status: 'queued', attempts: 0, failure: null, server_line: null })
    .set({ claimed_by: null, claimed_until: null, handed_at: null })
    .set({ next_attempt_at: sql`now()`, give_up_at: sql`now() + interval '24 hours'` })
    .where('id', '=', id)
    .where('status', 'in', dead)
    .returning('id')
    .executeTakeFirst()
  return restarted !== undefined
}

/** Cancels a message that is not on its way, and forgets its text. Returns whether it could be. */
export async function cancelMessage(tx: Db, id: string): Promise<boolean> {
  const cancelled = await tx
    .updateTable('mail_messages')
    .set({ status: 'cancelled', body_text: null, body_html: null, claimed_by: null })
    .where('id', '=', id)
    .where('status', 'in', ['queued', ...dead])
    .returning('id')
    .executeTakeFirst()
  if (cancelled) await tx.deleteFrom('mail_attachments').where('message_id', '=', id).execute()
  return cancelled !== undefined
}

/** Removes messages that were accepted before this id was made. Across organizations. */
export async function forgetMessages(tx: Db, before: string): Promise<void> {
  await tx.deleteFrom('mail_messages').where('id', '<', before).execute()
}
