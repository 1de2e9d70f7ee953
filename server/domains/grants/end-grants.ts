import { acrossOrganizations, inOrganization } from '../../platform/database/index.ts'
import { type Proposed, type Road, type RoadActor, submitWithin } from '../changes/index.ts'
import { databaseTime } from '../rights/index.ts'
import { holdFreeUser, listEnded, type Person } from './end-queries.ts'
import { type Holdings, hasEnded } from './holdings.ts'
import { findHoldings } from './holdings-queries.ts'

const pageSize = 200
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** The clock, as the one who acts: it is not judged and asks for nothing that a person could. */
const clockOf = (organizationId: string): RoadActor => ({
  userId: organizationId,
  organizationId,
  name: 'Guichet',
  language: 'fr',
  permissions: new Set(),
  isSystem: true,
})

/** The change that takes away what is over, or null. */
function removalOf(userId: string, holdings: Holdings, now: Date, reason: string): Proposed | null {
  const groups = holdings.secondaryGroups.filter((grant) => hasEnded(grant, now))
  const permissions = holdings.permissions.filter((grant) => hasEnded(grant, now))
  const isMain = holdings.primaryGroup !== null && hasEnded(holdings.primaryGroup, now)
  if (groups.length === 0 && permissions.length === 0 && !isMain) return null
  const values = {
    ...(isMain && { primaryGroup: null }),
    ...(groups.length > 0 && { secondaryGroups: { remove: groups.map(({ id }) => id) } }),
    ...(permissions.length > 0 && {
      permissions: { remove: permissions.map(({ application, permission }) => ({ application, permission })) },
    }),
  }
  return { kind: 'user.rights', target: userId, values, reason }
}

/** Takes away what is over of one person. Whoever else works on the account, another node or somebody's change, goes first. */
async function endOf(road: Road, { organizationId, userId }: Person): Promise<void> {
  await inOrganization(road.db, organizationId, async (tx) => {
    if (!(await holdFreeUser(tx, userId))) return
    const actor = clockOf(organizationId)
    const reason = road.translate(actor.language, 'reason.rights.ended')
    // Read again under the lock: the end may have been put off since.
    const removal = removalOf(userId, await findHoldings(tx, userId), await databaseTime(tx), reason)
    if (removal) await submitWithin(road, tx, actor, removal, { via: 'system' })
  })
}

/**
 * Clears away what has reached its end, with an entry in the journal: in effect it ended by itself at its moment. One
 * account that cannot be cleared does not keep the others; throws at the end, so that the job is tried again.
 */
export async function endGrants(road: Road): Promise<void> {
  const failures: unknown[] = []
  let after = beforeAll
  for (;;) {
    const people = await acrossOrganizations(road.db, (tx) => listEnded(tx, after, pageSize))
    for (const person of people) await endOf(road, person).catch((error: unknown) => failures.push(error))
    after = people.at(-1)?.userId ?? after
    if (people.length < pageSize) break
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} accounts could not be cleared`)
}
