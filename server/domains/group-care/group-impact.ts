import type { z } from 'zod'
import type { GroupImpact, groupImpactQuery } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { type Actor, broken, type FieldFault, forbidden } from '../../platform/http/index.ts'
import { type GroupRow, selectGroups } from '../groups/index.ts'
import { writtenOf } from './group-permissions.ts'
import { findImpact, type WantedChange } from './impact-queries.ts'

type Changes = z.output<typeof groupImpactQuery>['changes']

const shown = 8

/** The changes of one group as one: removed is what nothing adds, as when it is saved. */
function wantedOf(changes: Changes): WantedChange[] {
  return changes.flatMap(({ group, add, remove }) => {
    const added = new Set(writtenOf(add))
    const each = (refs: Changes[number]['add'], isAdded: boolean) =>
      [...new Map(refs.map((ref) => [writtenOf([ref])[0], ref]))].map(([written = '', ref]) => ({
        written,
        ...ref,
        isAdded,
        group,
      }))
    return [...each(add, true), ...each(remove, false).filter(({ written }) => !added.has(written))]
  })
}

function faultsOf(changes: Changes, groups: ReadonlyMap<string, GroupRow>): FieldFault[] {
  const ids = changes.map(({ group }) => group)
  return ids.flatMap((id, index) => {
    const field = `/changes/${index}/group`
    const group = groups.get(id)
    if (!group) return [{ field, code: 'groupUnknown' }]
    if (ids.indexOf(id) < index) return [{ field, code: 'groupTwice' }]
    return group.shared_id === null ? [] : [{ field, code: 'groupIsShared' }]
  })
}

/**
 * B14: what changes of groups would do, and for whom, before anything is saved. Names are told only of people whom the
 * person asking may see. Throws 403 for groups they do not look after, 422 for groups that cannot be changed here.
 */
export async function impactOf(db: Db, actor: Actor, changes: Changes): Promise<GroupImpact> {
  const ids = changes.map(({ group }) => group.toLowerCase())
  const asked = changes.map((change, index) => ({ ...change, group: ids[index] ?? '' }))
  return inOrganization(db, actor.organizationId, async (tx) => {
    const rows = await selectGroups(tx).where('id', 'in', ids).execute()
    const faults = faultsOf(asked, new Map(rows.map((row) => [row.id, row])))
    if (faults.length > 0) throw broken(faults)
    const { managedGroups } = actor
    if (managedGroups !== null && !ids.every((id) => managedGroups.has(id))) throw forbidden()
    const visible = actor.permissions.has('users.view') ? managedGroups && [...managedGroups] : []
    const impact = await findImpact(tx, { groups: ids, wanted: wantedOf(asked), visible }, shown)
    const all = impact.find((row) => row.group_id === null)
    return {
      memberCount: all?.member_count ?? 0,
      changedCount: all?.changed_count ?? 0,
      groups: impact.flatMap(({ group_id, member_count, changed_count, people }) =>
        group_id === null ? [] : [{ group: group_id, memberCount: member_count, changedCount: changed_count, people }],
      ),
    }
  })
}
