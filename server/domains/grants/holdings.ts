import type { CompanyLevel, Named, PermissionRef } from '../../../contract/index.ts'
import type { Dates } from '../rights/index.ts'

/** Something given: from when until when, by whom, when, and on which ticket. */
export interface Grant extends Dates {
  givenBy: string | null
  givenByName: string | null
  givenAt: Date | null
  ticketId: string | null
}

/** Belonging to a group. */
export interface GroupGrant extends Grant, Named {}

/** A single permission, besides those of groups. */
export interface PermissionGrant extends Grant, PermissionRef {}

/** How far somebody sees the data of one company (B12). */
export interface CompanyAccess extends Named {
  level: CompanyLevel
}

/** All that somebody was given, as stored or as it would be. Lists in the order of their keys. */
export interface Holdings {
  primaryGroup: GroupGrant | null
  secondaryGroups: GroupGrant[]
  permissions: PermissionGrant[]
  companies: CompanyAccess[]
  mainCompany: Named | null
  allCompaniesLevel: CompanyLevel | null
  /** Null: looks after everybody. */
  managedGroups: Named[] | null
}

/** The key of a permission in lists, filters and the journal. */
export const keyOf = ({ application, permission }: PermissionRef): string => `${application}:${permission}`

const isSameMoment = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime()

/** Whether two things hold at the same moments. */
export const haveSameDates = (one: Dates, other: Dates): boolean =>
  isSameMoment(one.from, other.from) && isSameMoment(one.until, other.until)

/** Whether something is over at a moment: `until` is the first moment without it. */
export const hasEnded = ({ until }: Dates, now: Date): boolean => until !== null && until <= now

/** Things in the order of their keys, so that two states can be compared. */
export const inOrder = <Item>(items: Iterable<Item>, key: (item: Item) => string): Item[] =>
  [...items].sort((one, other) => (key(one) < key(other) ? -1 : 1))
