import type { Outcome } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { broken, type FieldFault, Problem } from '../../platform/http/index.ts'
import { type EntryRow, record, type Via } from '../journal/index.ts'
import type { Effect, Proposed } from './change-kind.ts'
import { rememberAnswer, rememberedAnswer } from './idempotency.ts'
import type { Road, RoadActor } from './road.ts'
import { tellOwner } from './tell-owner.ts'
import { propose, type Walked, walk } from './walk.ts'

export interface Submission {
  via: Via
  idempotencyKey?: string | undefined
  undoOf?: EntryRow
}

/**
 * The road every act takes: propose → authorize → check → decide → apply → record → tell, the last five in one
 * transaction. Returns the outcome; throws a Problem when the change is refused, and then nothing was written.
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
  const outcome = await applyAndRecord(road, tx, actor, proposed, submission, walked)
  const { revealed: _secret, ...kept } = outcome
  await rememberAnswer(tx, actor, submission.idempotencyKey, kept)
  return outcome
}

/**
 * Decide: in this version every part of a change is the organization's own to give, so it is all or nothing. Throws 403
 * for what the actor may not do, 422 for what nobody may.
 */
export function refuse(all: Walked['faults'][]): void {
  const refusals = all.flatMap((faults) => faults.refusals)
  if (refusals.length > 0) throw new Problem(403, 'forbidden', { problems: refusals })
  const problems = all.flatMap((faults) => faults.problems)
  if (problems.length > 0) throw broken(problems)
}

/** Apply, record, tell: writes what was decided, in the caller's transaction. */
export async function applyAndRecord(
  road: Road,
  tx: Db,
  actor: RoadActor,
  proposed: Proposed,
  submission: Submission,
  { kind, context, state, values, faults }: Walked,
): Promise<Outcome> {
  const warnings = faults.warnings.map((fault) => warningIn(road, actor, fault))
  const applied = await kind.apply(context, state, values)
  if (!applied) {
    const user = proposed.target ? await road.presentTarget(tx, actor, kind.kind, proposed.target) : undefined
    return {
      applied: [],
      ticket: null,
      warnings,
      changeId: null,
      canUndo: false,
      targetId: proposed.target ?? null,
      ...(user && { user }),
    }
  }
  const changeId = await record(tx, {
    organizationId: actor.organizationId,
    kind: kind.kind,
    category: kind.category,
    via: submission.via,
    actor: { id: actor.isSystem ? null : actor.userId, name: actor.name },
    target: { id: applied.targetId, name: applied.targetName },
    before: applied.before,
    after: applied.after,
    reason: proposed.reason ?? null,
    note: proposed.note ?? null,
    undoes: submission.undoOf?.id ?? null,
  })
  const jobs = [...(kind.jobs?.(context, applied) ?? []), ...(applied.jobs ?? [])]
  for (const job of jobs) await road.sendJob(tx, job.queue, job.data)
  await tellOwner(tx, { road, actor, kind, state, values }, changeId)
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
    ticket: null,
    warnings,
    changeId,
    canUndo: kind.inverse !== undefined,
    targetId: applied.targetId,
    ...(user && { user }),
    ...(applied.revealed && { revealed: applied.revealed }),
  }
}

/** A warning or problem in the words of the person asking. */
export function warningIn(road: Road, actor: RoadActor, fault: FieldFault) {
  const message = road.translate(actor.language, `field.${fault.code}`, fault.values)
  return { field: fault.field, code: fault.code, message }
}

/** An effect in the words of the person asking. */
export function effectIn(road: Road, actor: RoadActor, effect: Effect) {
  return { code: effect.code, message: road.translate(actor.language, `effect.${effect.code}`, effect.values) }
}
