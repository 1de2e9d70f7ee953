import type { Outcome } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { broken, type FieldFault, Problem } from '../../platform/http/index.ts'
import { type EntryRow, record, type Via } from '../journal/index.ts'
import type { Applied, Effect, Proposed } from './change-kind.ts'
import type { Road, RoadActor } from './road.ts'
import { tellOwner } from './tell-owner.ts'
import type { Walked } from './walk.ts'

export interface Submission {
  via: Via
  idempotencyKey?: string | undefined
  undoOf?: EntryRow
}

/** What was written of a change: its entry in the journal, and the changes that follow from it. */
export interface Written {
  applied: Applied
  changeId: string
}

/** Throws 403 for what the actor may not do, 422 for what nobody may. */
export function refuse(all: Walked['faults'][]): void {
  const refusals = all.flatMap((faults) => faults.refusals)
  if (refusals.length > 0) throw new Problem(403, 'forbidden', { problems: refusals })
  const problems = all.flatMap((faults) => faults.problems)
  if (problems.length > 0) throw broken(problems)
}

/**
 * Apply, record, tell: writes what was decided, in the caller's transaction. Null when there was nothing to change. What
 * follows from it is for the caller to submit.
 */
export async function write(
  road: Road,
  tx: Db,
  actor: RoadActor,
  proposed: Proposed,
  submission: Submission,
  { kind, context, state, values }: Walked,
): Promise<Written | null> {
  const applied = await kind.apply(context, state, values)
  if (!applied) return null
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
    ticketId: applied.ticketId ?? actor.decision?.ticketId ?? null,
  })
  const jobs = [...(kind.jobs?.(context, applied) ?? []), ...(applied.jobs ?? [])]
  for (const job of jobs) await road.sendJob(tx, job.queue, job.data)
  await tellOwner(tx, { road, actor, kind, state, values }, changeId)
  return { applied, changeId }
}

/** The answer to a change of which nothing was written: there was nothing to change, or all of it waits. */
export async function nothingWritten(
  road: Road,
  tx: Db,
  actor: RoadActor,
  { kind: { kind }, faults }: Walked,
  target: string | undefined,
): Promise<Outcome> {
  const user = target ? await road.presentTarget(tx, actor, kind, target) : undefined
  return {
    applied: [],
    ticket: null,
    warnings: faults.warnings.map((fault) => warningIn(road, actor, fault)),
    changeId: null,
    canUndo: false,
    targetId: target ?? null,
    ...(user && { user }),
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
