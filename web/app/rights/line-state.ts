import type { EffectivePermission, OrganizationApplication, RightsSource } from '../../../contract/rights-shapes.ts'
import type { PendingTicket } from '../../../contract/user-shapes.ts'
import { pendingRight } from '../requests/pending.ts'
import { isRef, type RightsDraft } from './rights-draft.ts'

export type CataloguePermission = OrganizationApplication['permissions'][number]

/** Who decides about a line: the person looking (`give`), somebody with the right (`other`), the vendor, another place. */
export type LineKind = 'give' | 'other' | 'request' | 'view'

/** One permission of a person, as it stands and as the draft would have it. */
export type LineState = {
  kind: LineKind
  /** The groups through which it is held. */
  groups: RightsSource[]
  /** How it is held singly today; null when it is not. */
  single: RightsSource | null
  /** Whether it is held singly once the draft is saved. */
  isTicked: boolean
  until: string | null
  change: 'added' | 'removed' | 'dated' | null
  /** The open request that asks for it, or for taking it away. */
  pending: PendingTicket | null
}

function kindOf({ mode, mayGive }: CataloguePermission): LineKind {
  if (mode === 'view') return 'view'
  // In the vendor's own organization nobody else is asked.
  if (mayGive) return 'give'
  return mode === 'request' ? 'request' : 'other'
}

/** Takes a permission of an application, what the person holds, the draft and the open requests; returns its line. Pure. */
export function lineState(
  application: string,
  permission: CataloguePermission,
  effective: readonly EffectivePermission[],
  draft: RightsDraft,
  tickets: readonly PendingTicket[] = [],
): LineState {
  const ref = { application, permission: permission.key }
  const isThis = isRef(ref)
  const sources = effective.find(isThis)?.sources ?? []
  const single = sources.find(({ kind }) => kind === 'single') ?? null
  const added = draft.add.find(isThis)
  const isRemoved = draft.remove.some(isThis)
  const state = {
    kind: kindOf(permission),
    groups: sources.filter(({ kind }) => kind === 'group'),
    single,
    isTicked: added !== undefined || (single !== null && !isRemoved),
    until: added === undefined ? (single?.until ?? null) : (added.until ?? null),
    pending: pendingRight(tickets, ref),
  }
  if (isRemoved) return { ...state, change: 'removed' }
  if (added === undefined) return { ...state, change: null }
  return { ...state, change: single === null ? 'added' : 'dated' }
}

/**
 * Says whether the person looking may tick or untick the line: give and take, or ask the vendor to. What they may not
 * give back they may still take. What is asked for already waits for its answer.
 */
export function isChangeable({ kind, single, pending }: LineState): boolean {
  if (pending !== null) return false
  return kind === 'give' || kind === 'request' || (kind === 'other' && single !== null)
}

/** Says how many lines of a draft are the vendor's to decide, and how many are not. Pure. */
export function countDecided(
  applications: readonly OrganizationApplication[],
  { add, remove }: RightsDraft,
): { now: number; waits: number } {
  const permissionOf = ({ application, permission }: { application: string; permission: string }) =>
    applications.find(({ key }) => key === application)?.permissions.find(({ key }) => key === permission)
  const waits = [...add, ...remove].filter((ref) => {
    const permission = permissionOf(ref)
    return permission !== undefined && kindOf(permission) === 'request'
  }).length
  return { now: add.length + remove.length - waits, waits }
}
