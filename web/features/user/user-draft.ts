import type { CompanyLevel } from '../../../contract/rights-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import type { DraftCompany } from '../../app/person/companies-section.tsx'
import type { PersonDraft } from '../../app/person/person-draft.ts'
import { emptyDraft, type RightsDraft } from '../../app/rights/rights-draft.ts'

export type DraftGroup = { id: string; from: string | null; until: string | null }
export type DraftDuty = { application: string | null; key: string; value: boolean | string }

/** What the form holds of an account: text as typed, ids for what is pointed to. */
export type UserDraft = PersonDraft & {
  signInName: string
  /** Own rule; null: as the group or the organization. */
  secondFactor: User['secondFactor']
  contact: string | null
  neverSignsIn: boolean
  duties: readonly DraftDuty[]
  primaryGroup: string | null
  primaryGroupFrom: string | null
  primaryGroupUntil: string | null
  secondaryGroups: readonly DraftGroup[]
  /** What is to change in the single rights; nothing at first. */
  permissions: RightsDraft
  mainCompany: string | null
  companies: readonly DraftCompany[]
  allCompaniesLevel: CompanyLevel | null
  managedGroups: readonly string[] | null
}
export type DraftField = keyof UserDraft

/** Takes an account; returns what the form shows of it before anything is typed. */
export function draftOf(user: User): UserDraft {
  return {
    firstName: user.firstName,
    lastName: user.lastName,
    email: user.email ?? '',
    mobile: user.mobile ?? '',
    phone: user.phone ?? '',
    position: user.position ?? '',
    language: user.language,
    type: user.type,
    tags: user.tags.map((tag) => tag.id),
    signInName: user.signInName,
    secondFactor: user.secondFactor,
    contact: user.contact?.id ?? null,
    neverSignsIn: user.neverSignsIn,
    duties: user.duties.map(({ application, key, value }) => ({ application, key, value })),
    ...rightsOf(user),
  }
}

function rightsOf(user: User) {
  return {
    primaryGroup: user.primaryGroup?.id ?? null,
    primaryGroupFrom: user.primaryGroupFrom,
    primaryGroupUntil: user.primaryGroupUntil,
    secondaryGroups: user.secondaryGroups.map(({ id, from, until }) => ({ id, from, until })),
    permissions: emptyDraft,
    mainCompany: user.companies.find(({ isMain }) => isMain)?.id ?? null,
    companies: ownLevelsOf(user),
    allCompaniesLevel: user.allCompaniesLevel,
    managedGroups: user.managedGroups?.map(({ id }) => id) ?? null,
  }
}

// The main company is told with the level it has from elsewhere too: that is none of its own.
function ownLevelsOf({ companies, allCompaniesLevel }: User): DraftCompany[] {
  const own = companies.filter(({ isMain, level }) => !isMain || level !== (allCompaniesLevel ?? 'none'))
  return own.map(({ id, level }) => ({ id, level }))
}

// Lists are sets: their order, and the order of what their items hold, say nothing.
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(plain(item))).sort()
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, plain(item)] as const)
  return Object.fromEntries(entries.sort(([left], [right]) => left.localeCompare(right)))
}

/** Says whether two values of a field are the same; the order of lists does not matter. */
export function sameValue(left: UserDraft[DraftField], right: UserDraft[DraftField]): boolean {
  return left === right || JSON.stringify(plain(left)) === JSON.stringify(plain(right))
}

/** Takes the edits made so far and some more; returns the edits that still differ from the account. */
export function withEdits(base: UserDraft, edits: Partial<UserDraft>, wanted: Partial<UserDraft>): Partial<UserDraft> {
  const entries = Object.entries({ ...edits, ...wanted }) as [DraftField, UserDraft[DraftField]][]
  return Object.fromEntries(entries.filter(([field, value]) => !sameValue(base[field], value)))
}
