import { v7 as uuidv7 } from 'uuid'
import { acrossOrganizations, type Db, enterOrganization } from '../../platform/database/index.ts'
import { broken, notFound, Problem } from '../../platform/http/index.ts'
import type { Road, RoadActor } from '../changes/index.ts'
import { insertGroup, listGroups } from '../groups/index.ts'
import { record, type Via } from '../journal/index.ts'
import { hasAdministrator } from '../users/index.ts'
import { requireManager } from './counter-authority.ts'
import { tellCustomer } from './counter-change.ts'
import { lockCounter } from './counter-status-queries.ts'
import { type FirstAdministrator, inviteAdministrator } from './invite-administrator.ts'
import { administrationBeside, isAdministration } from './opening-groups.ts'

/** The group in the transaction's organization whose people can do everything; made where there is none left. */
async function administrationIn(tx: Db, organizationId: string): Promise<string> {
  const groups = await listGroups(tx)
  const known = groups.find(isAdministration)
  if (known) return known.id
  const group = { id: uuidv7(), ...administrationBeside(groups.map(({ name }) => name)) }
  await insertGroup(tx, organizationId, group)
  return group.id
}

/**
 * M2: invites somebody to look after a counter that nobody can look after any more. Throws 409 where somebody can: they
 * give rights to others themselves, and the vendor's people do not place anybody above them.
 */
export async function addAdministrator(
  road: Road,
  actor: RoadActor,
  id: string,
  person: FirstAdministrator,
  via: Via,
): Promise<void> {
  await acrossOrganizations(road.db, async (tx) => {
    await requireManager(road, tx, actor)
    const row = await lockCounter(tx, id)
    if (!row) throw notFound()
    if (row.status !== 'open') throw new Problem(409, 'counterNotOpen')
    if (!road.canMail) throw broken([{ field: '/email', code: 'administratorsNeedMail' }])
    const groupId = await enterOrganization(tx, id, async () => {
      if (await hasAdministrator(tx)) throw new Problem(409, 'counterHasAdministrator')
      return administrationIn(tx, id)
    })
    await inviteAdministrator(road, tx, { organizationId: id, groupId, prefix: '' }, person)
    const after = { administrators: [person.email] }
    await tellCustomer(tx, row, { kind: 'organization.administrator.told', after })
    await record(tx, {
      organizationId: actor.organizationId,
      kind: 'organization.administrator',
      category: 'settings',
      via,
      actor: { id: actor.userId, name: actor.name },
      target: { id: row.id, name: row.name },
      after,
    })
  })
}
