import type { Decision } from '../changes/index.ts'
import type { GroupRow } from '../groups/index.ts'
import { askedSilence, type Silence } from './never-signs-in.ts'
import { type PrimaryGroupVerdict, primaryGroupBasis } from './primary-group.ts'
import type { UserRow } from './user.ts'

interface Updated {
  user: UserRow
  newGroup: GroupRow | undefined
  verdict: PrimaryGroupVerdict | null
}

type Asked = Omit<Decision<never, never>, 'now'>

function askedGroup({ user, newGroup }: Updated): Asked {
  return {
    waits: { kind: 'user.rights', target: user.id, values: { primaryGroup: newGroup?.id ?? null } },
    basis: { primaryGroup: primaryGroupBasis(user) },
    effects: [{ code: 'user.groupAsked', values: { group: newGroup?.name ?? '' } }],
  }
}

/**
 * F6: what of a change of an account waits for the vendor: a main group that the vendor decides about and, in request
 * mode, whether somebody signs in at all. Returns it with the fields that are the organization's own; null when all are.
 */
export function askedOfUpdate<Values extends { primaryGroup?: string | null; neverSignsIn?: boolean }>(
  state: Updated,
  values: Values,
  silence: Silence,
  isDecidedByProvider: boolean,
): { asked: Asked; own: Omit<Values, 'primaryGroup' | 'neverSignsIn'> } | null {
  const { user, verdict } = state
  const group = verdict && (verdict.isForProvider || isDecidedByProvider) ? askedGroup(state) : null
  const access = isDecidedByProvider ? askedSilence(user, silence) : null
  const first = group ?? access
  if (!first) return null
  const { primaryGroup, neverSignsIn, ...others } = values
  return {
    asked: {
      waits: first.waits,
      ...(group && access && { waitsToo: access.waits }),
      basis: { ...group?.basis, ...access?.basis },
      effects: [...(group?.effects ?? []), ...(access?.effects ?? [])],
    },
    own: { ...others, ...(!group && { primaryGroup }), ...(!access && { neverSignsIn }) },
  }
}
