import type { z } from 'zod'
import { deleteGroupShape } from '../../../contract/index.ts'
import { type ChangeContext, type Done, defineKind, type Effect, type Proposed } from '../changes/index.ts'
import { findGroup, type GroupRow } from '../groups/index.ts'
import { judgeRights, pathsOfGroup, type RightsVerdict } from '../rights/index.ts'
import { wholeGroup } from './ask-for-group.ts'
import {
  isSharedFault,
  lastAdministratorFault,
  loadGroup,
  lockIfOfAdministrators,
  mayAddOrRemove,
  mayChange,
} from './group-access.ts'
import { refsOf } from './group-permissions.ts'
import { countMembers, deleteGroup, hasMemberAbove, moveMainMembers } from './group-write-queries.ts'
import { nameRights } from './right-names-queries.ts'

type Values = z.output<typeof deleteGroupShape>

interface State {
  group: GroupRow
  /** Where its main members go; undefined where nobody said so or the group is not there. */
  next: GroupRow | undefined
  members: { main: number; secondary: number }
  hasMemberAbove: boolean
  verdict: RightsVerdict
}

const always = { from: null, until: null }

/** What becomes of the members' rights: the main members get those of the next group, the others lose theirs. */
async function judge(context: ChangeContext, { group, next, members }: Omit<State, 'hasMemberAbove' | 'verdict'>) {
  const before = pathsOfGroup(group, 'primary', always)
  const after = next && members.main > 0 ? pathsOfGroup(next, 'primary', always) : []
  const states = { before, after, field: '/moveTo', isOfGroup: true }
  const moved = members.main > 0 && next ? await judgeRights(context, states) : null
  const dropped = members.secondary > 0 ? await judgeRights(context, { before, after: [], field: '' }) : null
  return {
    refusals: [...(moved?.refusals ?? []), ...(dropped?.refusals ?? [])],
    problems: [...(moved?.problems ?? []), ...(dropped?.problems ?? [])],
    isForProvider: Boolean(moved?.isForProvider || dropped?.isForProvider),
  }
}

async function load(context: ChangeContext, target: string | undefined, values: Values): Promise<State> {
  const { tx, authority } = context
  const group = await loadGroup(context, target)
  const next = values.moveTo && values.moveTo !== group.id ? await findGroup(tx, values.moveTo) : undefined
  const members = await countMembers(tx, group.id)
  const isAnybody = members.main + members.secondary > 0
  return {
    ...{ group, next, members },
    hasMemberAbove: isAnybody && (await hasMemberAbove(tx, group.id, authority.permissions)),
    verdict: await judge(context, { group, next, members }),
  }
}

async function check(context: ChangeContext, state: State, values: Values) {
  const { group, next, members, verdict } = state
  const isAstray = values.moveTo !== undefined && !next
  const problems = [
    ...isSharedFault(group),
    ...(isAstray ? [{ field: '/moveTo', code: 'groupUnknown' }] : []),
    ...(members.main > 0 && values.moveTo === undefined
      ? [{ field: '/moveTo', code: 'groupHasMembers', values: { count: members.main } }]
      : []),
    ...verdict.problems,
    ...(await lastAdministratorFault(context, group, [], members.main > 0 ? next?.permissions : [])),
  ]
  return { problems, warnings: [] }
}

function effects({ group, next, members }: State): { now: Effect[]; tells: Effect[] } {
  const now: Effect[] = [{ code: 'group.deleted', values: { name: group.name } }]
  if (members.main > 0)
    now.push({ code: 'group.membersMoved', values: { count: members.main, name: next?.name ?? '' } })
  if (members.secondary > 0) now.push({ code: 'group.membershipsDropped', values: { count: members.secondary } })
  if (members.main + members.secondary > 0) now.push({ code: 'group.undoWithoutMembers' })
  return { now, tells: [] }
}

/** Brings the group back as it was and under its identifier, without members. */
function inverse(entry: Done): Proposed | null {
  if (!entry.before) return null
  const { permissions, members: _members, ...fields } = entry.before
  return { kind: 'group.create', values: { ...fields, permissions: refsOf(permissions) } }
}

/** B11: removes a group of the organization's own. Nobody is left without a main group by it: they get another one. */
export const deleteGroupKind = defineKind<Values, State>({
  kind: 'group.delete',
  category: 'settings',
  permission: 'groups.manage',
  shape: deleteGroupShape as unknown as z.ZodType<Values>,
  hasTarget: true,
  needsReason: false,
  lock: lockIfOfAdministrators,
  load,
  versionOf: ({ group }) => group.version,
  authorize: (context, state) => [
    ...mayAddOrRemove(context),
    ...mayChange(context, state.group),
    ...(state.hasMemberAbove ? [{ field: '', code: 'groupHasMemberAbove' }] : []),
    ...state.verdict.refusals,
  ],
  check,
  decide: async (_context, { group, verdict }, values) =>
    verdict.isForProvider ? wholeGroup({ kind: 'group.delete', target: group.id, values }, group.name) : null,
  about: ({ group }) => group.name,
  basis: ({ group }) => ({ version: group.version }),
  effects,
  apply: async ({ tx, actor }, { group, next, members }) => {
    const giver = { id: actor.isSystem ? null : actor.userId, name: actor.name }
    if (next && members.main > 0) await moveMainMembers(tx, { from: group.id, to: next.id }, giver)
    await deleteGroup(tx, group.id)
    const before = {
      name: group.name,
      description: group.description,
      secondFactor: group.second_factor,
      permissions: await nameRights(tx, group.permissions, actor.language),
      ...(members.main + members.secondary > 0 && { members: members.main + members.secondary }),
    }
    const after = next && members.main > 0 ? { movedTo: { id: next.id, name: next.name } } : null
    return { targetId: group.id, targetName: group.name, before, after }
  },
  inverse,
})
