import type { Db } from '../../platform/database/index.ts'
import { type FieldFault, faultsOf, forbidden, Problem } from '../../platform/http/index.ts'
import type { EntryRow } from '../journal/index.ts'
import type { AnyKind, Authority, ChangeContext, DecidedRequest, Decision, Findings, Proposed } from './change-kind.ts'
import type { Road, RoadActor } from './road.ts'

/** A change that came as far as the decision: who, on what, with which findings. */
export interface Walked {
  kind: AnyKind
  context: ChangeContext
  state: unknown
  values: unknown
  faults: Findings & { refusals: Findings['problems'] }
}

/**
 * Propose: the kind, and its values in their declared shape. Throws 400 with the fields named.
 * Taking a change back needs no reason of its own; what follows another change may have the target that this one makes.
 */
export function propose(
  road: Road,
  proposed: Proposed,
  { undoOf, isTargetToCome }: { undoOf?: EntryRow | undefined; isTargetToCome?: boolean } = {},
): { kind: AnyKind; values: unknown } {
  const kind = road.kinds.get(proposed.kind)
  if (!kind) throw malformed('/kind', 'notAllowed')
  if (kind.hasTarget && !proposed.target && !isTargetToCome) throw malformed('/target', 'required')
  if (kind.needsReason && !proposed.reason && !undoOf) throw malformed('/reason', 'required')
  const parsed = kind.shape.safeParse(proposed.values)
  if (!parsed.success) throw new Problem(400, 'malformed', { problems: faultsOf(parsed.error) })
  return { kind, values: parsed.data }
}

const malformed = (field: string, code: string) => new Problem(400, 'malformed', { problems: [{ field, code }] })

async function authorityOf(road: Road, tx: Db, actor: RoadActor, kind: AnyKind): Promise<Authority> {
  const unlimited = { isActive: true, managedGroups: null, isDecidedByProvider: false }
  if (actor.isSystem) return { ...unlimited, permissions: actor.permissions }
  // The kind itself looks whether the link is still good, and uses it up.
  if (actor.byLink && kind.permission === null) {
    return { ...unlimited, permissions: new Set() }
  }
  if (actor.decision) return authorityOfRequester(road, tx, actor.decision, kind)
  const authority = await road.loadAuthority(tx, actor.userId)
  // Asked again here, inside the transaction: the right may have gone since the request came in.
  if (!authority?.isActive) throw new Problem(401, 'notSignedIn')
  // A program's key may hold less than its account, and its owner look after fewer people: the smaller of both counts.
  const permissions = authority.permissions.intersection(actor.permissions)
  if (kind.permission !== null && !permissions.has(kind.permission)) throw forbidden()
  if (kind.ofProvider && actor.organizationKind !== 'provider') throw forbidden()
  return { ...authority, permissions, managedGroups: commonGroups(authority.managedGroups, actor.managedGroups) }
}

/** Whoever asked for it must still be allowed to ask. Throws 409 otherwise. */
async function authorityOfRequester(road: Road, tx: Db, decision: DecidedRequest, kind: AnyKind): Promise<Authority> {
  const authority = await road.loadAuthority(tx, decision.requestedBy)
  const mayAsk = authority?.isActive && kind.permission !== null && authority.permissions.has(kind.permission)
  if (!authority || !mayAsk) throw new Problem(409, 'requesterMayNotAsk')
  return authority
}

/** The main groups that both look after; null: everybody's. */
function commonGroups(one: Authority['managedGroups'], other: Authority['managedGroups'] = null) {
  if (one === null || other === null) return one ?? other
  return new Set(one).intersection(other)
}

/** Authorize and check, in the change's transaction. Nothing is written. */
export async function walk(
  road: Road,
  tx: Db,
  actor: RoadActor,
  proposed: Proposed,
  { kind, values }: { kind: AnyKind; values: unknown },
  undoOf?: EntryRow,
): Promise<Walked> {
  await kind.lock?.(tx, proposed.target, actor.organizationId)
  const authority = await authorityOf(road, tx, actor, kind)
  const context: ChangeContext = { tx, actor, authority, undoOf }
  const state = await kind.load(context, proposed.target, values)
  await refuseStale(road, tx, actor, kind, state, proposed)
  if (undoOf && kind.isStillAsLeft && !kind.isStillAsLeft(state, undoOf)) throw new Problem(409, 'changedSince')
  const refusals = actor.isSystem ? [] : kind.authorize(context, state, values)
  const { problems, warnings } = await kind.check(context, state, values)
  const placed = (faults: FieldFault[]) => placedAt(faults, proposed.at)
  const faults = { refusals: placed(refusals), problems: placed(problems), warnings: placed(warnings) }
  return { kind, context, state, values, faults }
}

/** Faults where the form that they came from has its fields. */
export const placedAt = (faults: FieldFault[], at = ''): FieldFault[] =>
  at === '' ? faults : faults.map((fault) => ({ ...fault, field: `${at}${fault.field}` }))

async function refuseStale(road: Road, tx: Db, actor: RoadActor, kind: AnyKind, state: unknown, proposed: Proposed) {
  if (proposed.expectedVersion === undefined || !kind.versionOf || !proposed.target) return
  if (kind.versionOf(state) === proposed.expectedVersion) return
  throw new Problem(412, 'stale', { current: await road.presentTarget(tx, actor, kind.kind, proposed.target) })
}

/** Decide: what of the change waits for the vendor, or null. What stands against the whole stands against each part. */
export async function decide({ kind, context, state, values }: Walked): Promise<Decision<unknown, unknown> | null> {
  const { actor } = context
  if (actor.isSystem || actor.decision || actor.organizationKind === 'provider') return null
  return (await kind.decide?.(context, state, values)) ?? null
}
