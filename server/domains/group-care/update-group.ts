import type { z } from 'zod'
import { updateGroupShape } from '../../../contract/index.ts'
import { type ChangeContext, type Done, defineKind, type Effect, type Proposed } from '../changes/index.ts'
import { addPermissions, type GroupRow, updateGroup } from '../groups/index.ts'
import type { EntryRow } from '../journal/index.ts'
import { judgeRights, pathsOfGroup, type RightsVerdict } from '../rights/index.ts'
import { wholeGroup } from './ask-for-group.ts'
import {
  isSharedFault,
  lastAdministratorFault,
  loadGroup,
  lockIfOfAdministrators,
  mayChange,
  mayEmpower,
  mayRule,
} from './group-access.ts'
import { newIn, permissionsAfter, refsOf, writtenOf } from './group-permissions.ts'
import { isGroupNameFree, removePermissions } from './group-write-queries.ts'
import { nameRights } from './right-names-queries.ts'
import { firstPageOfMembers } from './tell-members.ts'

type Values = z.output<typeof updateGroupShape>

interface State {
  group: GroupRow
  added: string[]
  removed: string[]
  after: string[]
  verdict: RightsVerdict
}

async function load(context: ChangeContext, target: string | undefined, values: Values): Promise<State> {
  const group = await loadGroup(context, target)
  const after = permissionsAfter(group.permissions, values.permissions)
  const always = { from: null, until: null }
  const verdict = await judgeRights(context, {
    before: pathsOfGroup(group, 'primary', always),
    after: pathsOfGroup({ ...group, permissions: after }, 'primary', always),
    field: '/permissions',
  })
  const [added, removed] = [newIn(group.permissions, after), newIn(after, group.permissions)]
  return { group, added, removed, after, verdict }
}

/** The fields besides the permissions that would be written, as columns; empty when they are so already. */
function changedFields(
  group: GroupRow,
  values: Values,
): Partial<Pick<GroupRow, 'name' | 'description' | 'second_factor'>> {
  const { name, description, secondFactor } = values
  return {
    ...(name !== undefined && name !== group.name && { name }),
    ...(description !== undefined && description !== group.description && { description }),
    ...(secondFactor !== undefined && secondFactor !== group.second_factor && { second_factor: secondFactor }),
  }
}

const changesNothing = ({ group, added, removed }: State, values: Values): boolean =>
  added.length + removed.length + Object.keys(changedFields(group, values)).length === 0

async function check(context: ChangeContext, { group, after, verdict }: State, values: Values) {
  const { name } = changedFields(group, values)
  const isTaken = name !== undefined && !(await isGroupNameFree(context.tx, name, group.id))
  const problems = [
    ...isSharedFault(group),
    ...(isTaken ? [{ field: '/name', code: 'groupNameTaken' }] : []),
    ...verdict.problems,
    ...(await lastAdministratorFault(context, group, after)),
  ]
  return { problems, warnings: [] }
}

/** Whether the members are written to: when it was asked for, and their rights change. */
const tellsMembers = ({ added, removed }: State, values: Values, canMail: boolean): boolean =>
  canMail && values.notifyMembers === true && added.length + removed.length > 0

function effects(state: State, isTold: boolean): { now: Effect[]; tells: Effect[] } {
  const { name } = state.group
  return {
    now: [{ code: 'group.updated', values: { name } }],
    tells: isTold ? [{ code: 'group.tellsMembers', values: { name } }] : [],
  }
}

async function apply(context: ChangeContext, state: State, values: Values, isTold: boolean) {
  const { tx, actor } = context
  const { group, added, removed } = state
  if (changesNothing(state, values)) return null
  const fields = changedFields(group, values)
  await updateGroup(tx, group.id, fields)
  await removePermissions(tx, group.id, removed)
  await addPermissions(tx, actor.organizationId, group.id, added)
  const { second_factor: secondFactor, ...texts } = fields
  const before = Object.fromEntries(Object.keys(texts).map((field) => [field, group[field as 'name' | 'description']]))
  return {
    targetId: group.id,
    targetName: fields.name ?? group.name,
    before: {
      ...before,
      ...(secondFactor !== undefined && { secondFactor: group.second_factor }),
      ...(removed.length > 0 && { rightsRemoved: await nameRights(tx, removed, actor.language) }),
    },
    after: {
      ...texts,
      ...(secondFactor !== undefined && { secondFactor }),
      ...(added.length > 0 && { rightsAdded: await nameRights(tx, added, actor.language) }),
    },
    jobs: isTold ? [firstPageOfMembers(actor, group, { added, removed })] : [],
  }
}

function inverse(entry: Done): Proposed | null {
  if (!entry.target_id || !entry.before) return null
  const { rightsRemoved, ...fields } = entry.before
  const permissions = { add: refsOf(rightsRemoved), remove: refsOf(entry.after?.rightsAdded) }
  return { kind: 'group.update', target: entry.target_id, values: { ...fields, permissions } }
}

function isStillAsLeft({ group }: State, entry: EntryRow): boolean {
  const { rightsAdded, ...fields } = entry.after ?? {}
  const current = new Set(group.permissions)
  const now: Record<string, unknown> = {
    name: group.name,
    description: group.description,
    secondFactor: group.second_factor,
  }
  return (
    writtenOf(refsOf(rightsAdded)).every((permission) => current.has(permission)) &&
    !writtenOf(refsOf(entry.before?.rightsRemoved)).some((permission) => current.has(permission)) &&
    Object.entries(fields).every(([field, left]) => now[field] === left)
  )
}

/** B11, C5: what a group of the organization's own is called, gives, and asks of its members at sign-in. */
export const updateGroupKind = (canMail: boolean) =>
  defineKind<Values, State>({
    kind: 'group.update',
    category: 'settings',
    permission: 'groups.manage',
    shape: updateGroupShape as unknown as z.ZodType<Values>,
    hasTarget: true,
    needsReason: false,
    lock: lockIfOfAdministrators,
    load,
    versionOf: ({ group }) => group.version,
    authorize: (context, { group, added, verdict }, values) => [
      ...mayChange(context, group),
      ...mayEmpower(context, added),
      ...mayRule(context, changedFields(group, values).second_factor !== undefined),
      ...verdict.refusals,
    ],
    check,
    decide: async (_context, { group, verdict }, values) =>
      verdict.isForProvider ? wholeGroup({ kind: 'group.update', target: group.id, values }, group.name) : null,
    about: ({ group }) => group.name,
    basis: ({ group }) => ({ version: group.version }),
    changesNothing,
    effects: (state, values) => effects(state, tellsMembers(state, values, canMail)),
    apply: (context, state, values) => apply(context, state, values, tellsMembers(state, values, canMail)),
    inverse,
    isStillAsLeft,
  })
