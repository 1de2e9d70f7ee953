import type { z } from 'zod'
import { updateGroupShape } from '../../../contract/index.ts'
import { notFound } from '../../platform/http/index.ts'
import { type ChangeContext, defineKind } from '../changes/index.ts'
import { isWithinReach } from './group.ts'
import { findGroupForUpdate, type GroupRow, updateGroup } from './group-queries.ts'

type Values = z.output<typeof updateGroupShape>

async function load({ tx }: ChangeContext, target: string | undefined): Promise<GroupRow> {
  const group = target && (await findGroupForUpdate(tx, target))
  if (!group) throw notFound()
  return group
}

const isSame = (group: GroupRow, values: Values) =>
  values.secondFactor === undefined || values.secondFactor === group.second_factor

/** C5: a group's own rule of second factors, for its members. Null: as the organization. */
export const updateGroupKind = defineKind<Values, GroupRow>({
  kind: 'group.update',
  category: 'settings',
  permission: 'settings.manage',
  shape: updateGroupShape,
  hasTarget: true,
  needsReason: false,
  load,
  versionOf: (group) => group.version,
  authorize: ({ authority }, group) =>
    isWithinReach(group, authority.permissions) ? [] : [{ field: '', code: 'groupAboveYours' }],
  check: async () => ({ problems: [], warnings: [] }),
  changesNothing: isSame,
  effects: ({ name }) => ({ now: [{ code: 'group.updated', values: { name } }], tells: [] }),
  apply: async ({ tx }, group, values) => {
    if (isSame(group, values)) return null
    const secondFactor = values.secondFactor ?? null
    await updateGroup(tx, group.id, { second_factor: secondFactor })
    const before = { secondFactor: group.second_factor }
    return { targetId: group.id, targetName: group.name, before, after: { secondFactor } }
  },
  inverse: (entry) =>
    entry.target_id && entry.before ? { kind: 'group.update', target: entry.target_id, values: entry.before } : null,
  isStillAsLeft: (group, entry) => group.second_factor === entry.after?.secondFactor,
})
