import type { Db } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import type { Snapshot, Via } from '../journal/index.ts'
import { write } from './apply-and-record.ts'
import type { DecidedRequest, Effect, Proposed } from './change-kind.ts'
import type { Road, RoadActor } from './road.ts'
import { shape, submitWithin } from './submit-change.ts'
import { type Walked, walk } from './walk.ts'

/** A request as it was asked: the changes, why, and what of the target they were based on. */
export interface DecidedChanges {
  proposals: Proposed[]
  reason: string | null
  basis: Snapshot | null
}

/** Whoever decides, with the request they decide on. */
export type Decider = RoadActor & { decision: DecidedRequest }

/** What came of an approved request. `targetId` is the account that it made or changed. */
export interface DecidedOutcome {
  changeIds: string[]
  effects: Effect[]
  targetId: string | null
}

/** What stands against a request today; nothing is written. */
export interface RequestCheck {
  mayAsk: boolean
  isUnchanged: boolean
  faults: Walked['faults']['problems']
}

const isSame = (one: Snapshot, other: Snapshot) => canonical(one) === canonical(other)

/** As text to compare: jsonb keeps no order of keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )

const basisOf = ({ kind, state, values }: Walked): Snapshot => kind.basis?.(state, values) ?? {}

async function walkAsAsked(road: Road, tx: Db, decider: Decider, proposed: Proposed): Promise<Walked> {
  return walk(road, tx, decider, proposed, await shape(road, null, decider, proposed, {}))
}

/** The ticket is there; what it is about may be gone, or out of sight of whoever asked. */
function goneIsConflict(error: unknown): never {
  if (!(error instanceof Problem) || error.status !== 404) throw error
  throw new Problem(409, 'noLongerPossible', { problems: [{ field: '', code: 'targetGone' }] })
}

const only = (basis: Snapshot, keys: string[]) => Object.fromEntries(keys.map((key) => [key, basis[key]]))

/**
 * Whether what a change builds on is as it was when it was asked. What the decider left out or added is compared with
 * nothing: it was not asked.
 */
const isUnchanged = (walked: Walked, asked: Snapshot | null): boolean => {
  const now = basisOf(walked)
  const shared = Object.keys(asked ?? {}).filter((key) => key in now)
  return isSame(only(now, shared), only(asked ?? {}, shared))
}

/**
 * Does what was asked and approved, by the same road: judged as whoever asked, who must still be allowed to (409
 * `requesterMayNotAsk`), written as the decider, in the caller's transaction. Throws 409 `targetChanged` when the target
 * is no longer as it was asked (unless `acceptChanges`), and 409 `noLongerPossible` for what stands against it now.
 */
export async function submitDecided(
  road: Road,
  tx: Db,
  decider: Decider,
  { proposals, reason, basis }: DecidedChanges,
  { via, acceptChanges }: { via: Via; acceptChanges: boolean },
): Promise<DecidedOutcome> {
  const outcome: DecidedOutcome = { changeIds: [], effects: [], targetId: proposals[0]?.target ?? null }
  for (const asked of proposals) {
    const proposed = { ...asked, target: asked.target ?? outcome.targetId ?? undefined, reason: reason ?? undefined }
    const walked = await walkAsAsked(road, tx, decider, proposed).catch(goneIsConflict)
    if (!acceptChanges && !isUnchanged(walked, basis)) throw new Problem(409, 'targetChanged')
    const { refusals, problems } = walked.faults
    if (refusals.length > 0) throw new Problem(409, 'requesterMayNotAsk', { problems: refusals })
    if (problems.length > 0) throw new Problem(409, 'noLongerPossible', { problems })
    const written = await write(road, tx, decider, proposed, { via }, walked)
    if (!written) continue
    outcome.changeIds.push(written.changeId)
    outcome.effects.push(...walked.kind.effects(walked.state, walked.values).now)
    outcome.targetId = written.applied.targetId
    for (const follow of written.applied.follows ?? []) await submitWithin(road, tx, decider, follow, { via })
  }
  return outcome
}

/**
 * The same without writing: may it still be asked, is the target as it was, what else stands against it. Of several
 * changes only those whose target is there can be judged.
 */
export async function checkDecided(
  road: Road,
  tx: Db,
  decider: Decider,
  { proposals, reason, basis }: DecidedChanges,
): Promise<RequestCheck> {
  const check: RequestCheck = { mayAsk: true, isUnchanged: true, faults: [] }
  for (const [index, asked] of proposals.entries()) {
    if (index > 0 && !asked.target) continue
    try {
      const walked = await walkAsAsked(road, tx, decider, { ...asked, reason: reason ?? undefined })
      if (walked.faults.refusals.length > 0) check.mayAsk = false
      if (!isUnchanged(walked, basis)) check.isUnchanged = false
      check.faults.push(...walked.faults.refusals, ...walked.faults.problems)
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error
      if (error.code === 'requesterMayNotAsk') check.mayAsk = false
      else if (error.status === 404) check.faults.push({ field: '', code: 'targetGone' })
      else check.faults.push(...error.problems)
    }
  }
  return check
}
