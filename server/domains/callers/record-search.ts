import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { recordOnce } from '../journal/index.ts'

const minuteMs = 60_000

/** The id of the entry of this search by this person in this minute. */
function entryId({ userId }: Actor, text: string): string {
  const minute = Math.floor(Date.now() / minuteMs) * minuteMs
  const random = createHash('sha256').update(`${userId}\n${minute}\n${text.toLowerCase()}`).digest()
  return uuidv7({ msecs: minute, random })
}

/** Writes in the vendor's own journal who looked for what over all customers: once a minute for the same words. */
export async function recordSearch(tx: Db, actor: Actor, typed: string): Promise<void> {
  const text = typed.trim().replace(/\s+/g, ' ')
  await recordOnce(tx, entryId(actor, text), {
    organizationId: actor.organizationId,
    kind: 'callers.search',
    category: 'accounts',
    via: actor.session ? 'console' : 'api',
    actor: { id: actor.userId, name: actor.name },
    after: { search: text },
  })
}
