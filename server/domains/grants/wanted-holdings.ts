import type { z } from 'zod'
import type { Named, PermissionRef, userRightsShape } from '../../../contract/index.ts'
import type { Dates } from '../rights/index.ts'
import { type CompanyAccess, type Grant, type Holdings, haveSameDates, inOrder, keyOf } from './holdings.ts'

export type RightsValues = z.output<typeof userRightsShape>

/** The names of what the values point to, by id; what does not exist has none. */
export interface KnownNames {
  groups: ReadonlyMap<string, Named>
  companies: ReadonlyMap<string, Named>
}

type AskedDates = { from?: string | null | undefined; until?: string | null | undefined }
type Difference<Item, Key> = Item[] | { add?: Item[] | undefined; remove?: Key[] | undefined } | undefined

// Years 0 and 10000, which a time zone can make of years that may be written, are none to the database.
const [earliest, latest] = [0, Date.UTC(9999, 11, 31)]

const moment = (text: string | null | undefined): Date | null =>
  text ? new Date(Math.min(Math.max(Date.parse(text), earliest), latest)) : null
const datesOf = ({ from, until }: AskedDates): Dates => ({ from: moment(from), until: moment(until) })
const idOf = ({ id }: { id: string }) => id

/** A list as it would be: the whole list given, or today's with some added and some removed. */
function resolved<Item, Asked, Key>(
  today: Item[],
  asked: Difference<Asked, Key>,
  key: (item: Item) => string,
  how: {
    make: (asked: Asked, current: Item | undefined) => Item | undefined
    keyOfAsked: (asked: Asked | Key) => string
  },
): Item[] {
  if (asked === undefined) return today
  const current = new Map(today.map((item) => [key(item), item]))
  const result = Array.isArray(asked) ? new Map<string, Item>() : new Map(current)
  for (const one of Array.isArray(asked) ? asked : (asked.add ?? [])) {
    const name = how.keyOfAsked(one)
    const made = how.make(one, current.get(name))
    if (made) result.set(name, made)
  }
  for (const one of Array.isArray(asked) ? [] : (asked.remove ?? [])) result.delete(how.keyOfAsked(one))
  return inOrder(result.values(), key)
}

/** What stays as it was keeps who gave it and when; what is new or holds at other moments is given now. */
const givenNow = <Item extends Grant>(wanted: Item, current: Item | undefined): Item =>
  current && haveSameDates(current, wanted) ? current : wanted

function wantedPrimaryGroup(today: Holdings, values: RightsValues, names: KnownNames, giver: Grant) {
  const { primaryGroup: current } = today
  const id = values.primaryGroup === undefined ? (current?.id ?? null) : values.primaryGroup
  if (id === null) return null
  const group = current?.id === id ? current : names.groups.get(id)
  if (!group) return null
  const stays = current?.id === id ? current : { from: null, until: null }
  const from = values.primaryGroupFrom === undefined ? stays.from : moment(values.primaryGroupFrom)
  const until = values.primaryGroupUntil === undefined ? stays.until : moment(values.primaryGroupUntil)
  const wanted = { ...giver, id, name: group.name, from, until }
  return current?.id === id ? givenNow(wanted, current) : wanted
}

const wantedCompanies = (today: Holdings, values: RightsValues, names: KnownNames): CompanyAccess[] =>
  resolved(today.companies, values.companies, idOf, {
    keyOfAsked: (asked: { id: string } | string) => (typeof asked === 'string' ? asked : asked.id),
    make: ({ id, level }) => {
      const company = names.companies.get(id)
      return company && { id, name: company.name, level }
    },
  })

const named = (ids: string[], names: ReadonlyMap<string, Named>): Named[] =>
  inOrder(
    [...new Set(ids)].flatMap((id) => names.get(id) ?? []),
    idOf,
  )

/** All that somebody would have after a change: lists resolved, what does not exist left out, `giver` on what is new. */
export function wantedHoldings(today: Holdings, values: RightsValues, names: KnownNames, giver: Grant): Holdings {
  const { mainCompany, managedGroups } = values
  return {
    primaryGroup: wantedPrimaryGroup(today, values, names, giver),
    secondaryGroups: resolved(today.secondaryGroups, values.secondaryGroups, idOf, {
      keyOfAsked: (asked: ({ id: string } & AskedDates) | string) => (typeof asked === 'string' ? asked : asked.id),
      make: (asked: { id: string } & AskedDates, current) => {
        const group = names.groups.get(asked.id)
        return group && givenNow({ ...giver, id: group.id, name: group.name, ...datesOf(asked) }, current)
      },
    }),
    permissions: resolved(today.permissions, values.permissions, keyOf, {
      keyOfAsked: keyOf as (asked: PermissionRef & AskedDates) => string,
      make: ({ application, permission, ...dates }, current) =>
        givenNow({ ...giver, application, permission, ...datesOf(dates) }, current),
    }),
    companies: wantedCompanies(today, values, names),
    mainCompany:
      mainCompany === undefined ? today.mainCompany : (mainCompany && names.companies.get(mainCompany)) || null,
    allCompaniesLevel: values.allCompaniesLevel === undefined ? today.allCompaniesLevel : values.allCompaniesLevel,
    managedGroups:
      managedGroups === undefined ? today.managedGroups : managedGroups && named(managedGroups, names.groups),
  }
}
