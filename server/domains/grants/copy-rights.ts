import { z } from 'zod'
import { idShape } from '../../../contract/index.ts'
import { type ChangeContext, defineKind } from '../changes/index.ts'
import { databaseTime } from '../rights/index.ts'
import { type Grant, type Holdings, hasEnded } from './holdings.ts'
import { findHoldings } from './holdings-queries.ts'
import { loadRights, type RightsState, rightsChange } from './user-rights.ts'
import { findVisible } from './visible-user.ts'
import type { RightsValues } from './wanted-holdings.ts'

const shape = z.strictObject({ from: idShape })
type Values = z.output<typeof shape>

const told = (moment: Date | null) => moment?.toISOString() ?? null
const dates = ({ from, until }: Grant) => ({ from: told(from), until: told(until) })

/** The values that give somebody what another person has. Whom that person looks after is their own. */
function valuesFrom(source: Holdings, now: Date): RightsValues {
  const lasts = (grant: Grant) => !hasEnded(grant, now)
  const { primaryGroup } = source
  const main = primaryGroup && lasts(primaryGroup) ? primaryGroup : null
  return {
    primaryGroup: main?.id ?? null,
    primaryGroupFrom: told(main?.from ?? null),
    primaryGroupUntil: told(main?.until ?? null),
    secondaryGroups: source.secondaryGroups.filter(lasts).map((group) => ({ id: group.id, ...dates(group) })),
    permissions: source.permissions.filter(lasts).map((grant) => {
      return { application: grant.application, permission: grant.permission, ...dates(grant) }
    }),
    companies: source.companies.map(({ id, level }) => ({ id, level })),
    mainCompany: source.mainCompany?.id ?? null,
    allCompaniesLevel: source.allCompaniesLevel,
  }
}

async function load(context: ChangeContext, target: string | undefined, { from }: Values): Promise<RightsState> {
  const { tx, actor, authority } = context
  const source = await findVisible(tx, { userId: actor.userId, managedGroups: authority.managedGroups }, from)
  if (source) {
    const values = valuesFrom(await findHoldings(tx, source.id), await databaseTime(tx))
    return loadRights(context, target, values)
  }
  const state = await loadRights(context, target, {})
  return { ...state, problems: [...state.problems, { field: '/from', code: 'userUnknown' }] }
}

/** C1: "same rights as …": everything that another person was given, judged like any other change. */
export const copyRights = defineKind<Values, RightsState>({
  ...rightsChange,
  kind: 'user.rights.copy',
  shape,
  load,
})
