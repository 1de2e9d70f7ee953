import type { PermissionRef } from '../../../contract/index.ts'
import type { StoredLine } from './ticket.ts'

/** One thing that a proposed change names, before it has words. */
export interface AskedPart extends Pick<StoredLine, 'id' | 'what' | 'action'> {
  /** `application:permission` */
  permission?: string
  group?: string
  company?: string
  level?: string | null
  from?: string | null
  until?: string | null
}

type Dated = { from?: string | null; until?: string | null }
type Difference<Item, Key> = Item[] | { add?: Item[]; remove?: Key[] } | undefined

/** The values of `user.rights`, as a ticket keeps them. */
interface AskedRights {
  primaryGroup?: string | null
  primaryGroupFrom?: string | null
  primaryGroupUntil?: string | null
  secondaryGroups?: Difference<({ id: string } & Dated) | string, string>
  permissions?: Difference<PermissionRef & Dated, PermissionRef>
  companies?: Difference<{ id: string; level: string }, string>
  mainCompany?: string | null
  allCompaniesLevel?: string | null
  managedGroups?: string[] | null
}

const keyOf = ({ application, permission }: PermissionRef) => `${application}:${permission}`
const idOf = (asked: { id: string } | string) => (typeof asked === 'string' ? asked : asked.id)
const added = <Item, Key>(list: Difference<Item, Key>): Item[] => (Array.isArray(list) ? list : (list?.add ?? []))
const removed = <Item, Key>(list: Difference<Item, Key>): Key[] => (Array.isArray(list) ? [] : (list?.remove ?? []))

const permissionLine = (ref: PermissionRef) => `permission:${keyOf(ref)}`
const groupLine = (id: string) => `secondaryGroup:${id}`
const companyLine = (id: string) => `company:${id}`

/** What a change of rights names, part by part. Takes its values as a ticket keeps them. */
export function partsOfRights(values: AskedRights): AskedPart[] {
  const parts: AskedPart[] = []
  const { primaryGroup } = values
  if (primaryGroup !== undefined) {
    const dates = { from: values.primaryGroupFrom ?? null, until: values.primaryGroupUntil ?? null }
    const group = primaryGroup === null ? {} : { group: primaryGroup }
    parts.push({
      id: 'primaryGroup',
      what: 'primaryGroup',
      action: primaryGroup ? 'add' : 'remove',
      ...group,
      ...dates,
    })
  }
  for (const asked of added(values.secondaryGroups)) {
    const dates = typeof asked === 'string' ? {} : { from: asked.from ?? null, until: asked.until ?? null }
    parts.push({ id: groupLine(idOf(asked)), what: 'secondaryGroup', action: 'add', group: idOf(asked), ...dates })
  }
  for (const id of removed(values.secondaryGroups)) {
    parts.push({ id: groupLine(id), what: 'secondaryGroup', action: 'remove', group: id })
  }
  for (const { from = null, until = null, ...ref } of added(values.permissions)) {
    parts.push({ id: permissionLine(ref), what: 'permission', action: 'add', permission: keyOf(ref), from, until })
  }
  for (const ref of removed(values.permissions)) {
    parts.push({ id: permissionLine(ref), what: 'permission', action: 'remove', permission: keyOf(ref) })
  }
  return [...parts, ...partsOfSight(values)]
}

/** Whose data and which people somebody sees. */
function partsOfSight(values: AskedRights): AskedPart[] {
  const { mainCompany, allCompaniesLevel, managedGroups } = values
  const parts: AskedPart[] = [
    ...added(values.companies).map(({ id, level }): AskedPart => {
      return { id: companyLine(id), what: 'company', action: 'add', company: id, level }
    }),
    ...removed(values.companies).map((id): AskedPart => {
      return { id: companyLine(id), what: 'company', action: 'remove', company: id }
    }),
  ]
  if (mainCompany !== undefined) {
    const company = mainCompany === null ? {} : { company: mainCompany }
    parts.push({ id: 'mainCompany', what: 'mainCompany', action: mainCompany ? 'add' : 'remove', ...company })
  }
  if (allCompaniesLevel !== undefined) {
    parts.push({ id: 'allCompanies', what: 'allCompanies', action: 'change', level: allCompaniesLevel })
  }
  if (managedGroups !== undefined) parts.push({ id: 'managedGroups', what: 'managedGroups', action: 'change' })
  return parts
}

const without = <Item, Key>(list: Difference<Item, Key>, isLeftOut: (item: Item | Key) => boolean) =>
  list && {
    add: added(list).filter((item) => !isLeftOut(item)),
    remove: removed(list).filter((item) => !isLeftOut(item)),
  }

/** The values of a change of rights without the lines that were refused. */
export function rightsWithout(values: AskedRights, leftOut: ReadonlySet<string>): Record<string, unknown> {
  const kept: AskedRights = { ...values }
  const secondaryGroups = without(values.secondaryGroups, (asked) => leftOut.has(groupLine(idOf(asked))))
  const permissions = without(values.permissions, (asked) => leftOut.has(permissionLine(asked)))
  const companies = without(values.companies, (asked) => leftOut.has(companyLine(idOf(asked))))
  Object.assign(
    kept,
    secondaryGroups && { secondaryGroups },
    permissions && { permissions },
    companies && { companies },
  )
  if (leftOut.has('primaryGroup')) {
    delete kept.primaryGroup
    delete kept.primaryGroupFrom
    delete kept.primaryGroupUntil
  }
  if (leftOut.has('mainCompany')) delete kept.mainCompany
  if (leftOut.has('allCompanies')) delete kept.allCompaniesLevel
  if (leftOut.has('managedGroups')) delete kept.managedGroups
  return { ...kept }
}
