import type { EffectivePermission, OrganizationApplication, RightsSource } from '../../../contract/rights-shapes.ts'
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
}

function kindOf({ mode, mayGive }: CataloguePermission): LineKind {
  if (mode === 'view') return 'view'
  // In the vendor's own organization nobody else is asked.
  if (mayGive) return 'give'
  return mode === 'request' ? 'request' : 'other'
}

/** Takes a permission of an application, what the person holds and the draft; returns what its line shows. Pure. */
export function lineState(
  application: string,
  permission: CataloguePermission,
  effective: readonly EffectivePermission[],
  draft: RightsDraft,
): LineState {
  const isThis = isRef({ application, permission: permission.key })
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
  }
  if (isRemoved) return { ...state, change: 'removed' }
  if (added === undefined) return { ...state, change: null }
  return { ...state, change: single === null ? 'added' : 'dated' }
}

/** Says whether the person looking may tick or untick the line. What they may not give back they may still take. */
export function isChangeable({ kind, single }: LineState): boolean {
  return kind === 'give' || (kind === 'other' && single !== null)
}
