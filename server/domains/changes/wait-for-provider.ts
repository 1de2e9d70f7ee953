import type { Outcome } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { broken } from '../../platform/http/index.ts'
import type { Snapshot, Via } from '../journal/index.ts'
import type { Decision, Effect, Proposed } from './change-kind.ts'
import type { Road, RoadActor } from './road.ts'
import type { Walked } from './walk.ts'

/** A change that has to wait for the vendor, and what it is about. */
export interface Waiting {
  proposals: Proposed[]
  about: { id: string | null; name: string }
  basis: Snapshot
}

/** What a decision leaves to wait. */
export function waitingOf(
  { kind, state, values }: Walked,
  { waits, waitsToo, basis }: Decision<unknown, unknown>,
): Waiting {
  const name = kind.about?.(state) ?? ''
  return {
    proposals: [waits, ...(waitsToo ? [waitsToo] : [])],
    about: { id: waits.target ?? null, name },
    basis: basis ?? kind.basis?.(state, values) ?? {},
  }
}

/** Why somebody asks, when it should be, and what was done in the same act. */
interface Asked {
  reason?: string | undefined
  note?: string | undefined
  effectiveAt?: string | undefined
  via: Via
  done: Effect[]
}

/** Opens one ticket for all that waits of an act, in its transaction. Throws 409 when it was asked for already. */
export async function openRequest(
  road: Road,
  tx: Db,
  actor: RoadActor,
  waiting: [Waiting, ...Waiting[]],
  { reason, note, effectiveAt, via, done }: Asked,
): Promise<NonNullable<Outcome['ticket']>> {
  return road.openTicket(tx, actor, {
    proposals: waiting.flatMap(({ proposals }) => proposals),
    about: waiting[0].about,
    basis: Object.assign({}, ...waiting.map(({ basis }) => basis)),
    appliedAtOnce: done,
    reason: reason ?? null,
    note: note ?? null,
    effectiveAt: effectiveAt ?? null,
    via,
  })
}

/** A date can be wished only for what somebody still has to decide: the rest takes effect now, or has dates of its own. */
export function refuseWishedDate({ effectiveAt }: Proposed, isWaiting: boolean): void {
  if (effectiveAt === undefined) return
  if (!isWaiting) throw broken([{ field: '/effectiveAt', code: 'onlyForRequests' }])
  if (Date.parse(effectiveAt) <= Date.now()) throw broken([{ field: '/effectiveAt', code: 'dateInPast' }])
}
