import type { z } from 'zod'
import type { MailMessagePage, mailMessageQueryShape } from '../../../contract/index.ts'
import { decodeCursor, encodeCursor, inOrganization } from '../../platform/database/index.ts'
import { type Actor, Problem } from '../../platform/http/index.ts'
import type { MessageNeeds } from './message-needs.ts'
import { countMessages, listMessages, type MessageFilter } from './message-queries.ts'
import { presentMessage, type Reader } from './present-message.ts'

const sort = 'mail-messages'
const countCap = 1000

type Query = Pick<z.output<typeof mailMessageQueryShape>, 'cursor' | 'limit'>

/** A page of the messages that the filter lets be seen, newest first. Throws 400 for a cursor of something else. */
export async function messagePage(
  needs: MessageNeeds,
  { organizationId }: Actor,
  reader: Reader,
  filter: MessageFilter,
  { cursor: text, limit }: Query,
): Promise<MailMessagePage> {
  const cursor = text === undefined ? null : decodeCursor(text, sort)
  if (text !== undefined && !cursor) {
    throw new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })
  }
  return inOrganization(needs.database.db, organizationId, async (tx) => {
    const rows = await listMessages(tx, filter, { before: cursor?.id, limit: limit + 1 })
    const counted = cursor?.count ?? (await countMessages(tx, filter, countCap))
    const isCapped = cursor?.isCapped ?? counted > countCap
    const count = Math.min(counted, countCap)
    const last = rows.length > limit ? rows.at(limit - 1) : undefined
    return {
      items: rows.slice(0, limit).map((row) => presentMessage(row, needs, reader)),
      nextCursor: last ? encodeCursor({ sort, value: '', id: last.id, count, isCapped }) : null,
      count,
      countIsCapped: isCapped,
    }
  })
}
