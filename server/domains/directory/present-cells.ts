import type { User } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import { grantablePermissions, guichetApplication } from '../applications/index.ts'
import { type Catalogue, codesOfApplication, type OfferedApplication, type PersonRow } from './person-queries.ts'

/** What the codes of a list mean, and who reads it. */
export interface Meaning extends Catalogue {
  language: Language
  organizationKind: 'customer' | 'provider'
  translate: Translate
}

/** A code for every path to a permission that has not ended; below zero while it has not begun. */
export function heldBy(person: PersonRow, { groups }: Catalogue): number[] {
  const ofGroup = (id: string, hasBegun: boolean) => (groups[id] ?? []).map((code) => (hasBegun ? code : -code))
  const main = person.primary_group_has_begun
  return [
    ...(main === null ? [] : ofGroup(person.primary_group_id ?? '', main)),
    ...person.secondary_groups.flatMap(({ id, hasBegun }) => ofGroup(id, hasBegun)),
    ...person.single_permissions.flatMap(({ code, hasBegun }) => (code === null ? [] : hasBegun ? code : -code)),
  ]
}

/** The guichet permissions among these codes, whether they have begun or not. */
export function guichetPermissionsAmong(held: number[]): string[] {
  const places = new Set(held.map(Math.abs).filter((code) => code < codesOfApplication))
  return [...places].map((place) => guichetApplication.permissions[place - 1] ?? '')
}

function cellOf(application: OfferedApplication, codes: Set<number>, meaning: Meaning): User['applications'][number] {
  const isGuichet = application.key === guichetApplication.key
  const total = isGuichet ? grantablePermissions(meaning.organizationKind).length : application.total
  const viewed = new Set(application.viewed)
  return {
    key: application.key,
    name: isGuichet
      ? meaning.translate(meaning.language, `application.${application.key}.name`)
      : (application.name ?? ''),
    permissionCount: codes.size,
    isAll: codes.size >= total,
    isElsewhere: viewed.size > 0 && [...codes].every((code) => viewed.has(code)),
  }
}

/** One cell for each application in which something counts now, by name; Guichet last. */
export function cellsOf(held: number[], meaning: Meaning): User['applications'] {
  const codes = new Map<number, Set<number>>()
  for (const code of held) {
    if (code < 0) continue
    const base = code - (code % codesOfApplication)
    const own = codes.get(base)
    if (own) own.add(code)
    else codes.set(base, new Set([code]))
  }
  return meaning.offered.flatMap((application) => {
    const own = codes.get(application.base)
    return own ? [cellOf(application, own, meaning)] : []
  })
}

/** The applications in the order of the cells. */
export function inOrder(offered: OfferedApplication[], language: Language): OfferedApplication[] {
  const { compare } = new Intl.Collator(language)
  return offered.toSorted(
    (one, other) => Number(one.base === 0) - Number(other.base === 0) || compare(one.name ?? '', other.name ?? ''),
  )
}
