import type { CompanyLevel, PermissionRef } from '../../../../contract/rights-shapes.ts'
import type { User } from '../../../../contract/user-shapes.ts'
import { isRef } from '../../../app/rights/rights-draft.ts'

type Values = Record<string, unknown>

/** One change for many people: what it is for each of them; null for those who have it so already. */
export type BulkEdit = {
  kind: 'user.rights' | 'user.rights.copy' | 'user.update'
  valuesFor: (user: User) => Values | null
  /** Another one is another change: what the preview is asked anew for. */
  key: string
}

const rights = (key: string, valuesFor: BulkEdit['valuesFor']): BulkEdit => ({ kind: 'user.rights', valuesFor, key })

/** Puts people into a group besides their main one; who is in it keeps the dates they have. */
export function addToGroup(id: string): BulkEdit {
  return rights(`add ${id}`, ({ secondaryGroups }) =>
    secondaryGroups.some((group) => group.id === id) ? null : { secondaryGroups: { add: [id] } },
  )
}

/** Takes people out of a group that is not their main one. */
export function removeFromGroup(id: string): BulkEdit {
  return rights(`remove ${id}`, ({ secondaryGroups }) =>
    secondaryGroups.some((group) => group.id === id) ? { secondaryGroups: { remove: [id] } } : null,
  )
}

/** Gives people another main group, without dates. */
export function setMainGroup(id: string): BulkEdit {
  return rights(`main ${id}`, ({ primaryGroup }) =>
    primaryGroup?.id === id ? null : { primaryGroup: id, primaryGroupFrom: null, primaryGroupUntil: null },
  )
}

/** Gives single rights, until a moment or without end. */
export function giveRights(refs: readonly PermissionRef[], until: string | null): BulkEdit {
  return rights(`give ${JSON.stringify([refs, until])}`, ({ permissions }) => {
    const missing = refs.filter((ref) => permissions.find(isRef(ref))?.until !== until)
    return missing.length === 0 ? null : { permissions: { add: missing.map((ref) => ({ ...ref, until })) } }
  })
}

/** Takes single rights away; what comes through a group stays. */
export function takeRights(refs: readonly PermissionRef[]): BulkEdit {
  return rights(`take ${JSON.stringify(refs)}`, ({ permissions }) => {
    const held = refs.filter((ref) => permissions.some(isRef(ref)))
    return held.length === 0 ? null : { permissions: { remove: held } }
  })
}

/** Gives people a level on a company; null takes away the level they have of their own. */
export function setCompanyLevel(id: string, level: CompanyLevel | null): BulkEdit {
  return rights(`company ${id} ${level}`, ({ companies }) => {
    const current = companies.find((company) => company.id === id)?.level ?? null
    if (current === level) return null
    return { companies: level === null ? { remove: [id] } : { add: [{ id, level }] } }
  })
}

/** Gives people what another person was given: groups, single rights, companies. */
export function sameRightsAs(from: string): BulkEdit {
  return {
    kind: 'user.rights.copy',
    key: `copy ${from}`,
    valuesFor: (user) => (user.id === from ? null : { from }),
  }
}

/** Adds tags to people, or takes them away. */
export function changeTags(ids: readonly string[], isAdding: boolean): BulkEdit {
  return {
    kind: 'user.update',
    key: `tags ${isAdding} ${ids.join()}`,
    valuesFor: ({ tags }) => {
      const concerned = ids.filter((id) => tags.some((tag) => tag.id === id) !== isAdding)
      return concerned.length === 0 ? null : { tags: { [isAdding ? 'add' : 'remove']: concerned } }
    },
  }
}
