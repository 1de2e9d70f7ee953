import type { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import type { Actor, FieldFault } from '../../platform/http/index.ts'
import type { Language } from '../../platform/language/index.ts'
import type { EntryRow, JournalCategory, Snapshot } from '../journal/index.ts'

/** What somebody may do right now, read inside the change's own transaction. */
export interface Authority {
  isActive: boolean
  permissions: ReadonlySet<string>
  /** The main groups whose people they look after; null: everybody's. */
  managedGroups: ReadonlySet<string> | null
  /** The vendor decides about every account and right of the organization (request mode, F). */
  isDecidedByProvider: boolean
}

/** On a request that is approved: which one, who asked and may still ask. The actor then is whoever decided. */
export interface DecidedRequest {
  ticketId: string
  requestedBy: string
}

/** What every step of a change may look at. */
export interface ChangeContext {
  tx: Db
  actor: Pick<Actor, 'userId' | 'organizationId' | 'name' | 'language'> & {
    organizationKind?: Actor['organizationKind']
    isSystem?: true
    decision?: DecidedRequest
  }
  authority: Authority
  /** Present when the change undoes an earlier one. */
  undoOf?: EntryRow | undefined
}

/** Who a change is judged as: whoever proposes it; of a request that is decided, whoever asked. */
export const judgedAs = ({ actor }: Pick<ChangeContext, 'actor'>): string => actor.decision?.requestedBy ?? actor.userId

/** An effect in words to come: the code of a text and what goes into it. */
export interface Effect {
  code: string
  values?: Record<string, string | number>
}

export interface Findings {
  problems: FieldFault[]
  warnings: FieldFault[]
}

/** What a change did: on whom, and what the journal keeps of before and after. */
export interface Applied {
  targetId: string
  targetName: string
  before: Snapshot | null
  after: Snapshot | null
  /** The request that it was done on: the entry leads to it. */
  ticketId?: string
  /** A new secret, told in the answer and kept nowhere: neither in the journal nor for a repeated request. */
  revealed?: Record<string, string>
  /** Jobs that follow from what was written, besides those that the kind declares. */
  jobs?: Job[]
  /** Changes that follow from this one: by the same road, in the same transaction, each with its own entry and letters. */
  follows?: Proposed[]
}

/** What of an entry says how it is taken back. */
export type Done = Pick<EntryRow, 'target_id' | 'before' | 'after'>

/** Work to be done after the commit. Its data can be read in the database: never a secret in it. */
interface Job {
  queue: string
  data: object
}

/** Somebody who is written to about a change of their own account, in their language. */
export interface Recipient {
  email: string
  name: string
  language: Language
}

/** A change as plain data. */
export interface Proposed {
  kind: string
  target?: string | undefined
  values: Record<string, unknown>
  reason?: string | undefined
  note?: string | undefined
  /** When it should take effect (RFC 3339). Only for what waits for the vendor. */
  effectiveAt?: string | undefined
  expectedVersion?: number | undefined
  /** Where its fields stand in the body that it came with, as a JSON pointer; absent: at the top. */
  at?: string
}

/** What of a change waits for the vendor, and what of it the organization does now. */
export interface Decision<Values, State> {
  /** Null when all of it waits. */
  now: { state: State; values: Values } | null
  waits: Proposed
  /** What waits with it, as a change of another kind about the same target. */
  waitsToo?: Proposed
  /** What of the target it builds on; absent: what the kind's `basis` says. */
  basis?: Snapshot
  /** What waits, in words. */
  effects: Effect[]
}

/** What is known of a change before its transaction begins. */
export interface Proposal {
  /** The database itself; null within a transaction that the caller holds (set-up, samples). */
  db: Db | null
  actor: ChangeContext['actor']
  target: string | undefined
}

/** The steps a kind of change declares; the road runs them in this order and knows nothing else of it. */
export interface ChangeKind<Values, State> {
  kind: string
  category: JournalCategory
  /** The permission it takes, or null for what people do to their own account. */
  permission: string | null
  /** Only the vendor's own people may propose it. */
  ofProvider?: true
  shape: z.ZodType<Values>
  hasTarget: boolean
  needsReason: boolean
  /** Work that would hold the transaction open (hashing), done before it. May read; nothing is locked yet. */
  prepare?: (values: Values, proposal: Proposal) => Promise<Values>
  /** Waits for other changes that this one must not cross. Before anything is read. */
  lock?: (tx: Db, target: string | undefined, organizationId: string) => Promise<void>
  /** Reads what the change is about, for update. Throws 404. */
  load: (context: ChangeContext, target: string | undefined, values: Values) => Promise<State>
  versionOf?: (state: State) => number
  /** What this actor may not do to this target; empty when all is allowed. */
  authorize: (context: ChangeContext, state: State, values: Values) => FieldFault[]
  check: (context: ChangeContext, state: State, values: Values) => Promise<Findings>
  effects: (state: State, values: Values) => { now: Effect[]; tells: Effect[] }
  /** Decide: what of it is the vendor's to decide; null when nothing is. Not asked of the vendor's own people. */
  decide?: (context: ChangeContext, state: State, values: Values) => Promise<Decision<Values, State> | null>
  /** What of it may not lie in a request: a secret, which others would read there. */
  cannotWait?: (values: Values) => FieldFault[]
  /** Whom or what a request would be about, by name. Needed where something can wait. */
  about?: (state: State) => string
  /** What of the target a request builds on: an approval asks whether it still is so. */
  basis?: (state: State, values: Values) => Snapshot
  /** Whether everything asked for is so already; the preview then promises nothing. */
  changesNothing?: (state: State, values: Values) => boolean
  /** Writes the rows. Returns null when there was nothing to change. */
  apply: (context: ChangeContext, state: State, values: Values) => Promise<Applied | null>
  /** C11: whose account this changes; the road writes to them, at the address from before: a box that is taken away is told. */
  tells?: (state: State, values: Values) => Recipient[]
  /** Tell: the jobs that follow the commit. They are added in the same transaction. */
  jobs?: (context: ChangeContext, applied: Applied) => Job[]
  /** The change that takes an entry of this kind back, or null. */
  inverse?: (entry: Done) => Proposed | null
  /** Whether the target still is as the entry to undo left it. */
  isStillAsLeft?: (state: State, entry: EntryRow) => boolean
}

/** A kind with its types forgotten, as the road keeps it. */
export type AnyKind = ChangeKind<unknown, unknown>

/** Declares a kind: checks its steps against each other, then forgets their types. */
export function defineKind<Values, State>(kind: ChangeKind<Values, State>): AnyKind {
  return kind as unknown as AnyKind
}
