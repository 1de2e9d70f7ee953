import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createGroupShape } from '../../../contract/index.ts'
import { type ChangeContext, defineKind } from '../changes/index.ts'
import { type GroupRow, insertGroup } from '../groups/index.ts'
import { judgeRights, pathsOfGroup, type RightsVerdict } from '../rights/index.ts'
import { wholeGroup } from './ask-for-group.ts'
import { mayAddOrRemove, mayRule } from './group-access.ts'
import { writtenOf } from './group-permissions.ts'
import { isGroupNameFree } from './group-write-queries.ts'
import { nameRights } from './right-names-queries.ts'

type Values = z.output<typeof createGroupShape>

interface State {
  group: Pick<GroupRow, 'id' | 'name' | 'description' | 'permissions' | 'second_factor'>
  verdict: RightsVerdict
}

async function load(context: ChangeContext, values: Values): Promise<State> {
  const { undoOf } = context
  // A deleted group that comes back is the same one: lists and claims that named it find it again.
  const id = (undoOf?.kind === 'group.delete' ? undoOf.target_id : null) ?? uuidv7()
  const group = {
    id,
    name: values.name,
    description: values.description ?? null,
    permissions: writtenOf(values.permissions),
    second_factor: values.secondFactor ?? null,
  }
  const after = pathsOfGroup(group, 'primary', { from: null, until: null })
  return { group, verdict: await judgeRights(context, { before: [], after, field: '/permissions' }) }
}

/** B11: a new group of the organization's own, with what its author may give. */
export const createGroup = defineKind<Values, State>({
  kind: 'group.create',
  category: 'settings',
  permission: 'groups.manage',
  shape: createGroupShape as unknown as z.ZodType<Values>,
  hasTarget: false,
  needsReason: false,
  load: (context, _target, values) => load(context, values),
  authorize: (context, { group, verdict }) => [
    ...mayAddOrRemove(context),
    ...mayRule(context, group.second_factor !== null),
    ...verdict.refusals,
  ],
  check: async ({ tx }, { group, verdict }) => {
    const taken = (await isGroupNameFree(tx, group.name, group.id)) ? [] : [{ field: '/name', code: 'groupNameTaken' }]
    return { problems: [...taken, ...verdict.problems], warnings: [] }
  },
  decide: async (_context, { group, verdict }, values) =>
    verdict.isForProvider ? wholeGroup({ kind: 'group.create', values }, group.name) : null,
  about: ({ group }) => group.name,
  effects: ({ group: { name } }) => ({ now: [{ code: 'group.created', values: { name } }], tells: [] }),
  apply: async ({ tx, actor }, { group }) => {
    await insertGroup(tx, actor.organizationId, group)
    const after = {
      name: group.name,
      description: group.description,
      secondFactor: group.second_factor,
      permissions: await nameRights(tx, group.permissions, actor.language),
    }
    return { targetId: group.id, targetName: group.name, before: null, after }
  },
  inverse: (entry) => (entry.target_id ? { kind: 'group.delete', target: entry.target_id, values: {} } : null),
})
