import type { Outcome } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { effectIn, nothingWritten, refuse, type Submission, warningIn, write } from './apply-and-record.ts'
import type { Effect, Proposed } from './change-kind.ts'
import { rememberAnswer, rememberedAnswer } from './idempotency.ts'
import type { Road, RoadActor } from './road.ts'
import { openRequest, refuseWishedDate, type Waiting, waitingOf } from './wait-for-provider.ts'
import { decide, propose, type Walked, walk } from './walk.ts'

/**
 * The road every act takes: propose → authorize → check → decide → apply → record → tell, the last five in one
 * transaction. What the vendor has to decide waits in a ticket, opened in the same transaction. Returns the outcome;
 * throws a Problem when the change is refused, and then nothing was written.
 */
export async function submitChange(
  road: Road,
  actor: RoadActor,
  proposed: Proposed,
  submission: Submission,
): Promise<Outcome> {
  const shaped = await shape(road, road.db, actor, proposed, submission)
  return inOrganization(road.db, actor.organizationId, (tx) => run(road, tx, actor, proposed, submission, shaped))
}

/** The same road inside a transaction that the caller holds: what opens an organization creates its first account too. */
export async function submitWithin(
  road: Road,
  tx: Db,
  actor: RoadActor,
  proposed: Proposed,
  submission: Submission,
): Promise<Outcome> {
  return run(road, tx, actor, proposed, submission, await shape(road, null, actor, proposed, submission))
}

export type Shaped = ReturnType<typeof propose>

/** Propose, with the slow work that comes before the transaction. `db` is null within one that the caller holds. */
export async function shape(
  road: Road,
  db: Db | null,
  actor: RoadActor,
  proposed: Proposed,
  options: Parameters<typeof propose>[2],
): Promise<Shaped> {
  const { kind, values } = propose(road, proposed, options)
  const proposal = { db, actor, target: proposed.target }
  return { kind, values: kind.prepare ? await kind.prepare(values, proposal) : values }
}

async function run(
  road: Road,
  tx: Db,
  actor: RoadActor,
  proposed: Proposed,
  submission: Submission,
  shaped: Shaped,
): Promise<Outcome> {
  const remembered = await rememberedAnswer(tx, actor, proposed, submission.idempotencyKey)
  if (remembered) return remembered
  const walked = await walk(road, tx, actor, proposed, shaped, submission.undoOf)
  refuse([walked.faults])
  const { waiting, ...done } = await carryThrough(road, tx, actor, proposed, submission, walked)
  refuseWishedDate(proposed, waiting !== null)
  const ticket = waiting && (await openRequest(road, tx, actor, [waiting], { ...proposed, ...submission, ...done }))
  const outcome = ticket ? await withTicket(road, tx, actor, proposed, { ...done.outcome, ticket }) : done.outcome
  const { revealed: _secret, ...kept } = outcome
  await rememberAnswer(tx, actor, submission.idempotencyKey, kept)
  return outcome
}

/** The answer with its ticket: the target then is shown as one about which something waits. */
export async function withTicket(
  road: Road,
  tx: Db,
  actor: RoadActor,
  { kind }: Proposed,
  outcome: Outcome,
): Promise<Outcome> {
  const { targetId } = outcome
  const user = outcome.user && targetId && (await road.presentTarget(tx, actor, kind, targetId))
  return user ? { ...outcome, user } : outcome
}

/** What one change came to: what was done now, and what has to wait. */
interface CarriedThrough {
  outcome: Outcome
  /** What was done, as effects: a ticket tells them, too. */
  done: Effect[]
  waiting: Waiting | null
}

/** Decide, apply, record, tell: what is the organization's own to give is written, the rest handed back to wait. */
export async function carryThrough(
  road: Road,
  tx: Db,
  actor: RoadActor,
  proposed: Proposed,
  submission: Submission,
  walked: Walked,
): Promise<CarriedThrough> {
  const decision = await decide(walked)
  const waiting = decision && waitingOf(walked, decision)
  if (decision && decision.now === null) {
    return { outcome: await nothingWritten(road, tx, actor, walked, proposed.target), done: [], waiting }
  }
  const part = { ...walked, ...decision?.now }
  const outcome = await applyAndRecord(road, tx, actor, proposed, submission, part)
  return { outcome, done: outcome.changeId === null ? [] : part.kind.effects(part.state, part.values).now, waiting }
}

async function applyAndRecord(
  road: Road,
  tx: Db,
  actor: RoadActor,
  proposed: Proposed,
  submission: Submission,
  walked: Walked,
): Promise<Outcome> {
  const { kind, state, values, faults } = walked
  const written = await write(road, tx, actor, proposed, submission, walked)
  if (!written) return nothingWritten(road, tx, actor, walked, proposed.target)
  const { applied, changeId } = written
  const followed: Outcome[] = []
  for (const follow of applied.follows ?? []) {
    followed.push(await submitWithin(road, tx, actor, follow, { via: submission.via }))
  }
  const user = await road.presentTarget(tx, actor, kind.kind, applied.targetId)
  return {
    applied: [
      ...kind.effects(state, values).now.map((effect) => effectIn(road, actor, effect)),
      ...followed.flatMap((outcome) => outcome.applied),
    ],
    ticket: followed.find(({ ticket }) => ticket !== null)?.ticket ?? null,
    warnings: faults.warnings.map((fault) => warningIn(road, actor, fault)),
    changeId,
    canUndo: kind.inverse?.({ ...applied, target_id: applied.targetId }) != null,
    targetId: applied.targetId,
    ...(user && { user }),
    ...(applied.revealed && { revealed: applied.revealed }),
  }
}
