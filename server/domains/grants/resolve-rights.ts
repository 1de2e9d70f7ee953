import type { Db } from '../../platform/database/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { databaseTime, type Path, pathsOfGroup } from '../rights/index.ts'
import { type Grant, type GroupGrant, type Holdings, hasEnded, keyOf } from './holdings.ts'
import { findGivingGroups, findHoldings, findNamedCompanies, type GivingGroup } from './holdings-queries.ts'
import { findRightNames } from './right-names-queries.ts'
import type { RightNames } from './rights-snapshot.ts'
import { type RightsValues, wantedHoldings } from './wanted-holdings.ts'

/** What somebody has and would have, with what is wrong with the values by themselves. */
export interface ResolvedRights {
  today: Holdings
  wanted: Holdings
  groups: ReadonlyMap<string, GivingGroup>
  /** What the single permissions of both are called. */
  names: RightNames
  now: Date
  problems: FieldFault[]
}

const isItem = (item: string | undefined | null): item is string => typeof item === 'string'

/** What a list would hold or begin to hold: taking away what is not there is no fault. */
const added = <Item>(asked: Item[] | { add?: Item[] | undefined } | undefined): Item[] =>
  Array.isArray(asked) ? asked : (asked?.add ?? [])

/** The groups and companies that values point to, with the field that does. */
function pointers(values: RightsValues) {
  return {
    groups: [
      { field: '/primaryGroup', ids: [values.primaryGroup].filter(isItem) },
      { field: '/secondaryGroups', ids: added(values.secondaryGroups).map(({ id }) => id) },
      { field: '/managedGroups', ids: values.managedGroups ?? [] },
    ],
    companies: [
      { field: '/companies', ids: added(values.companies).map(({ id }) => id) },
      { field: '/mainCompany', ids: [values.mainCompany].filter(isItem) },
    ],
  }
}

const unknown = (
  all: { field: string; ids: string[] }[],
  known: { has: (id: string) => boolean },
  code: string,
): FieldFault[] => all.filter(({ ids }) => !ids.every((id) => known.has(id))).map(({ field }) => ({ field, code }))

/** What is given now must hold at some moment to come; what stays as it was is not asked again. */
function dateFaults(field: string, today: readonly Grant[], wanted: readonly Grant[], now: Date): FieldFault[] {
  const given = wanted.filter((grant) => !today.includes(grant))
  const isBackwards = given.some(({ from, until }) => from !== null && until !== null && until <= from)
  if (isBackwards) return [{ field, code: 'untilBeforeFrom' }]
  return given.some((grant) => hasEnded(grant, now)) ? [{ field, code: 'untilInPast' }] : []
}

const listOf = <Item>(item: Item | null): Item[] => (item === null ? [] : [item])

/** Whoever gives something at this moment of the transaction. */
export const giverOf = ({ actor }: Pick<ChangeContext, 'actor'>, now: Date): Grant => ({
  from: null,
  until: null,
  givenBy: actor.isSystem ? null : actor.userId,
  givenByName: actor.name,
  givenAt: now,
  ticketId: actor.decision?.ticketId ?? null,
})

/** Reads what somebody has and works out what they would have. `context` says who gives it. */
export async function resolveRights(
  context: { tx: Db; actor: ChangeContext['actor'] },
  userId: string,
  values: RightsValues,
): Promise<ResolvedRights> {
  const { tx } = context
  const now = await databaseTime(tx)
  const today = await findHoldings(tx, userId)
  const asked = pointers(values)
  const current = [...listOf(today.primaryGroup), ...today.secondaryGroups].map(({ id }) => id)
  const groupRows = await findGivingGroups(tx, [...current, ...asked.groups.flatMap(({ ids }) => ids)])
  const groups = new Map(groupRows.map((group) => [group.id, group]))
  const companyRows = await findNamedCompanies(
    tx,
    asked.companies.flatMap(({ ids }) => ids),
  )
  const companies = new Map(companyRows.map((company) => [company.id, company]))
  const wanted = wantedHoldings(today, values, { groups, companies }, giverOf(context, now))
  const problems = [
    ...unknown(asked.groups, groups, 'groupUnknown'),
    ...unknown(asked.companies, companies, 'companyUnknown'),
    ...dateFaults('/primaryGroupUntil', listOf(today.primaryGroup), listOf(wanted.primaryGroup), now),
    ...dateFaults('/secondaryGroups', today.secondaryGroups, wanted.secondaryGroups, now),
    ...dateFaults('/permissions', today.permissions, wanted.permissions, now),
  ]
  const names = await findRightNames(tx, [...today.permissions, ...wanted.permissions].map(keyOf))
  return { today, wanted, groups, names, now, problems }
}

/** Every path of these holdings that has not ended. */
export function pathsOf(holdings: Holdings, { groups, now }: Pick<ResolvedRights, 'groups' | 'now'>): Path[] {
  const through = (grants: GroupGrant[], source: 'primary' | 'secondary') =>
    grants
      .filter((grant) => !hasEnded(grant, now))
      .flatMap(({ id, from, until }) => {
        const group = groups.get(id)
        return group ? pathsOfGroup(group, source, { from, until }) : []
      })
  const single = holdings.permissions
    .filter((grant) => !hasEnded(grant, now))
    .map(({ application, permission, from, until }): Path => {
      return { application, permission, source: 'single', groupId: null, from, until }
    })
  return [
    ...through(listOf(holdings.primaryGroup), 'primary'),
    ...through(holdings.secondaryGroups, 'secondary'),
    ...single,
  ]
}
