import type { Outcome } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { Snapshot, Via } from '../journal/index.ts'
import type { AnyKind, Authority, DecidedRequest, Effect, Proposed } from './change-kind.ts'

/** A request to the vendor, as the road hands it over: changes that wait, in the order in which they will be made. */
export interface Request {
  proposals: Proposed[]
  about: { id: string | null; name: string }
  basis: Snapshot
  /** What the organization did itself in the same act. */
  appliedAtOnce: Effect[]
  reason: string | null
  note: string | null
  effectiveAt: string | null
  via: Via
}

/** Opens a ticket in the transaction of the change. Throws 409 when the same request is open already. */
export type OpenTicket = (tx: Db, actor: RoadActor, request: Request) => Promise<NonNullable<Outcome['ticket']>>

/** What the road is given by the wiring: it knows no domain above it. */
export interface Road {
  db: Db
  kinds: ReadonlyMap<string, AnyKind>
  translate: Translate
  loadAuthority: (tx: Db, userId: string) => Promise<Authority | null>
  /** The target as the person asking may see it, for the answer and for 412. */
  presentTarget: (tx: Db, actor: RoadActor, kind: string, targetId: string) => Promise<Outcome['user']>
  openTicket: OpenTicket
  sendJob: SendJob
  /** Whether a mail server is there: otherwise nobody is promised a mail, and none waits. */
  canMail: boolean
}

/** Whoever proposes: a person signed in, or the system itself during set-up. */
export type RoadActor = Pick<Actor, 'userId' | 'organizationId' | 'name' | 'language' | 'permissions'> & {
  organizationKind?: Actor['organizationKind']
  /** The main groups whose people a program looks after as far as its owner does; null or absent: as its account. */
  managedGroups?: Actor['managedGroups']
  isSystem?: true
  /** Decides on a request: judged as whoever asked, written as the decider. */
  decision?: DecidedRequest
  /** Holds a link mailed to them: may do what is one's own to do, before the account is open as well. */
  byLink?: true
}

/** Collects the kinds by name; two of one name keep the server from starting. */
export function kindsByName(kinds: AnyKind[]): ReadonlyMap<string, AnyKind> {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]))
  if (byName.size !== kinds.length) throw new Error('two kinds of change have one name')
  return byName
}
