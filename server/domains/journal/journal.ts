import type { Insertable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import { insertEntry, insertEntryOnce } from './journal-queries.ts'
import type { JournalCategory, JournalTable, Snapshot, Via } from './journal-table.ts'

/** A fact to write down. `before` and `after` hold only what changed, never a secret. */
export interface Fact {
  organizationId: string
  kind: string
  category: JournalCategory
  via: Via
  actor: { id: string | null; name: string }
  target?: { id: string; name: string } | null
  before?: Snapshot | null
  after?: Snapshot | null
  reason?: string | null
  note?: string | null
  undoes?: string | null
  /** The request it was decided on. */
  ticketId?: string | null
}

/** A fact as a row of the journal, for a statement that writes more than the journal. */
export function entryOf(fact: Fact): Insertable<JournalTable> & { id: string } {
  return {
    organization_id: fact.organizationId,
    id: uuidv7(),
    kind: fact.kind,
    category: fact.category,
    via: fact.via,
    actor_id: fact.actor.id,
    actor_name: fact.actor.name,
    target_id: fact.target?.id ?? null,
    target_name: fact.target?.name ?? null,
    before: fact.before ? JSON.stringify(fact.before) : null,
    after: fact.after ? JSON.stringify(fact.after) : null,
    reason: fact.reason ?? null,
    note: fact.note ?? null,
    undoes: fact.undoes ?? null,
    ticket_id: fact.ticketId ?? null,
  }
}

/** Writes a fact in the caller's transaction. Returns the entry's id. */
export async function record(tx: Db, fact: Fact): Promise<string> {
  const entry = entryOf(fact)
  await insertEntry(tx, entry)
  return entry.id
}

/** Writes a fact under an id chosen before: work that is done twice after a crash tells it once. */
export async function recordOnce(tx: Db, id: string, fact: Fact): Promise<void> {
  await insertEntryOnce(tx, { ...entryOf(fact), id })
}
