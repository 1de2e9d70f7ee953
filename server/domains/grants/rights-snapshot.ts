import type { CompanyLevel, Named, PermissionRef } from '../../../contract/index.ts'
import type { Done, Proposed } from '../changes/index.ts'
import type { Snapshot } from '../journal/index.ts'
import type { Dates } from '../rights/index.ts'
import { type GroupGrant, type Holdings, hasEnded, keyOf, type PermissionGrant } from './holdings.ts'
import { companyWords, datedWords, dayWords, type Told } from './rights-words.ts'

const instant = (moment: Date | null) => moment?.toISOString() ?? null
const kept = ({ from, until }: Dates) => ({ from: instant(from), until: instant(until) })
const day = (moment: Date | null | undefined) => (moment ? { at: moment.toISOString(), told: dayWords(moment) } : null)
const namedOnly = ({ id, name }: Named): Named => ({ id, name })

/** What permissions are called, by `application:permission`. */
export type RightNames = ReadonlyMap<string, Told>

function snapshotOfGroup(group: GroupGrant) {
  const name = { fr: group.name, en: group.name }
  return { ...namedOnly(group), ...kept(group), told: datedWords(name, group) }
}

function snapshotOfPermission(grant: PermissionGrant, names: RightNames) {
  const key = keyOf(grant)
  const { application, permission } = grant
  return {
    application,
    permission,
    name: key,
    ...kept(grant),
    told: datedWords(names.get(key) ?? { fr: key, en: key }, grant),
  }
}

/** What the journal keeps of somebody's rights: names beside ids, so that an entry reads the same for ever. */
function snapshotOfRights(holdings: Holdings, names: RightNames): Snapshot {
  const { primaryGroup } = holdings
  return {
    primaryGroup: primaryGroup && namedOnly(primaryGroup),
    primaryGroupFrom: day(primaryGroup?.from),
    primaryGroupUntil: day(primaryGroup?.until),
    secondaryGroups: holdings.secondaryGroups.map(snapshotOfGroup),
    permissions: holdings.permissions.map((grant) => snapshotOfPermission(grant, names)),
    companies: holdings.companies.map((company) => ({ ...company, told: companyWords(company.name, company.level) })),
    mainCompany: holdings.mainCompany,
    allCompaniesLevel: holdings.allCompaniesLevel,
    managedGroups: holdings.managedGroups,
  }
}

type KeptDates = { from: string | null; until: string | null }
type Kept = Partial<{
  primaryGroup: Named | null
  primaryGroupFrom: { at: string } | null
  primaryGroupUntil: { at: string } | null
  secondaryGroups: (Named & KeptDates)[]
  permissions: (PermissionRef & KeptDates)[]
  companies: (Named & { level: CompanyLevel })[]
  mainCompany: Named | null
  managedGroups: Named[] | null
}>

/** What is over by now cannot be given back. */
const lasts = ({ from, until }: KeptDates) =>
  !hasEnded({ from: from === null ? null : new Date(from), until: until === null ? null : new Date(until) }, new Date())

const restoring: { [Field in keyof Kept]-?: (kept: NonNullable<Kept[Field]>) => unknown } = {
  primaryGroup: ({ id }) => id,
  primaryGroupFrom: ({ at }) => at,
  primaryGroupUntil: ({ at }) => at,
  secondaryGroups: (groups) => groups.filter(lasts).map(({ id, from, until }) => ({ id, from, until })),
  permissions: (grants) =>
    grants.filter(lasts).map(({ application, permission, from, until }) => ({ application, permission, from, until })),
  companies: (companies) => companies.map(({ id, level }) => ({ id, level })),
  mainCompany: ({ id }) => id,
  managedGroups: (groups) => groups.map(({ id }) => id),
}

/** The change that gives somebody back what a snapshot says. */
export function restoringRights(target: string, snapshot: Snapshot): Proposed {
  const values = Object.fromEntries(
    Object.entries(snapshot).map(([field, value]) => {
      const restore = restoring[field as keyof Kept] as ((kept: unknown) => unknown) | undefined
      return [field, value === null || restore === undefined ? value : restore(value)]
    }),
  )
  const isOver = !lasts({ from: null, until: (snapshot as Kept).primaryGroupUntil?.at ?? null })
  const ended = isOver ? { primaryGroup: null, primaryGroupFrom: null, primaryGroupUntil: null } : {}
  return { kind: 'user.rights', target, values: { ...values, ...ended } }
}

/** The change that gives back what an entry says was there before. */
export const inverseOfRights = ({ target_id: target, before }: Done): Proposed | null =>
  target && before ? restoringRights(target, before) : null

/** As text to compare: jsonb keeps no order of keys, and a group renamed since is the same group. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const { name: _mayChange, told: _words, ...rest } = value as Record<string, unknown>
  const sorted = Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([key, inner]) => [key, canonical(inner)])
}

/** Whether somebody's rights still are as an entry left them, for the fields that it names. */
export function areAsLeft(holdings: Holdings, left: Snapshot | null): boolean {
  const current = snapshotOfRights(holdings, new Map())
  return Object.entries(left ?? {}).every(
    ([field, value]) => JSON.stringify(canonical(current[field])) === JSON.stringify(canonical(value)),
  )
}

const mainGroupFields = ['primaryGroup', 'primaryGroupFrom', 'primaryGroupUntil']

/** The fields in which two states differ, on each side; those of the main group go together. Null when none does. */
export function differenceOfRights(
  before: Holdings,
  after: Holdings,
  names: RightNames,
): { before: Snapshot; after: Snapshot } | null {
  const [left, right] = [snapshotOfRights(before, names), snapshotOfRights(after, names)]
  const differs = (field: string) => JSON.stringify(canonical(left[field])) !== JSON.stringify(canonical(right[field]))
  const isMainGroupMoved = mainGroupFields.some(differs)
  const fields = Object.keys(left).filter(
    (field) => differs(field) || (isMainGroupMoved && mainGroupFields.includes(field)),
  )
  if (fields.length === 0) return null
  const pick = (from: Snapshot) => Object.fromEntries(fields.map((field) => [field, from[field]]))
  return { before: pick(left), after: pick(right) }
}
