import type { z } from 'zod'
import { updateSharedGroupShape } from '../../../contract/index.ts'
import { type ChangeContext, type Done, defineKind, type Proposed } from '../changes/index.ts'
import type { EntryRow } from '../journal/index.ts'
import { isOfAdministrators, lostInGuichet } from './group-access.ts'
import { newIn, permissionsAfter, refsOf, writtenOf } from './group-permissions.ts'
import { nameRights } from './right-names-queries.ts'
import { organizationIds, rowOf, type SharedGroupFields, sharedGroupFaults, snapshotOf } from './shared-group.ts'
import { type LoadedSharedGroup, loadSharedGroup, providersGroup } from './shared-group-change.ts'
import {
  lockAdministratorsOf,
  type Place,
  placesOf,
  shareGroup,
  storeSharedGroup,
  withdrawGroup,
} from './shared-group-queries.ts'

type Values = z.output<typeof updateSharedGroupShape>

interface State extends LoadedSharedGroup {
  fields: SharedGroupFields
  added: string[]
  removed: string[]
}

async function load(context: ChangeContext, target: string | undefined, values: Values): Promise<State> {
  const loaded = await loadSharedGroup(context, target)
  const { row, places } = loaded
  const forAll = values.forAll ?? row.for_all
  const current = places.map((place) => place.organization_id)
  const fields = {
    name: values.name ?? row.name,
    description: values.description === undefined ? row.description : values.description,
    permissions: permissionsAfter(row.permissions, values.permissions),
    forAll,
    organizations: forAll ? [] : [...new Set(values.organizations ?? current)],
  }
  const [added, removed] = [newIn(row.permissions, fields.permissions), newIn(fields.permissions, row.permissions)]
  return { ...loaded, fields, added, removed }
}

/** The organizations that would no longer have it. */
const withdrawnFrom = ({ fields, places }: State) =>
  fields.forAll ? [] : places.filter((place) => !fields.organizations.includes(place.organization_id))

async function check({ tx }: ChangeContext, state: State) {
  const { row, fields, added } = state
  const problems = await sharedGroupFaults(tx, row.id, fields, added)
  const count = withdrawnFrom(state).filter((place) => place.has_members).length
  if (count > 0) problems.push({ field: '/organizations', code: 'sharedGroupInUse', values: { count } })
  if (isOfAdministrators(row.permissions) && lostInGuichet(row.permissions, fields.permissions).length > 0) {
    // Its members may be the last administrators of their organizations: they get the right otherwise first.
    await lockAdministratorsOf(tx, row.id)
    const members = (await placesOf(tx, row.id)).filter((place) => place.has_members).length
    const values = { count: members }
    if (members > 0) problems.push({ field: '/permissions', code: 'sharedGroupOfAdministrators', values })
  }
  return { problems, warnings: [] }
}

function changesNothing({ row, places, fields, added, removed }: State): boolean {
  const isSame = fields.name === row.name && fields.description === row.description && fields.forAll === row.for_all
  const isAtSame = fields.forAll || isSameSet(fields.organizations, places)
  return isSame && isAtSame && added.length + removed.length === 0
}

function isSameSet(ids: readonly string[], places: readonly Place[]): boolean {
  const current = new Set(places.map((place) => place.organization_id))
  return ids.length === current.size && ids.every((id) => current.has(id))
}

async function apply({ tx, actor }: ChangeContext, state: State) {
  if (changesNothing(state)) return null
  const { row, places, fields, added, removed } = state
  await storeSharedGroup(tx, rowOf(row.id, fields))
  await shareGroup(tx, row.id, fields.organizations)
  if (!fields.forAll) await withdrawGroup(tx, row.id, fields.organizations)
  const named = (all: typeof places) => all.map((place) => ({ id: place.organization_id, name: place.name }))
  const before = snapshotOf({ ...row, forAll: row.for_all }, named(places))
  const after = snapshotOf(fields, fields.forAll ? [] : named(await placesOf(tx, row.id)))
  return {
    targetId: row.id,
    targetName: fields.name,
    before: { ...before, ...(removed.length > 0 && { rightsRemoved: await nameRights(tx, removed, actor.language) }) },
    after: { ...after, ...(added.length > 0 && { rightsAdded: await nameRights(tx, added, actor.language) }) },
  }
}

function inverse(entry: Done): Proposed | null {
  if (!entry.target_id || !entry.before) return null
  const { rightsRemoved, organizations, ...fields } = entry.before
  const permissions = { add: refsOf(rightsRemoved), remove: refsOf(entry.after?.rightsAdded) }
  const values = { ...fields, permissions, organizations: organizationIds(organizations) }
  return { kind: 'sharedGroup.update', target: entry.target_id, values }
}

function isStillAsLeft({ row, places }: State, { before, after }: EntryRow): boolean {
  const current = new Set(row.permissions)
  const left = organizationIds(after?.organizations)
  const now: Record<string, unknown> = { name: row.name, description: row.description, forAll: row.for_all }
  return (
    Object.entries(now).every(([field, value]) => after?.[field] === value) &&
    writtenOf(refsOf(after?.rightsAdded)).every((permission) => current.has(permission)) &&
    !writtenOf(refsOf(before?.rightsRemoved)).some((permission) => current.has(permission)) &&
    (row.for_all || isSameSet(left, places))
  )
}

/** The vendor changes a shared group: what it is called, what it gives everywhere at once, and which customers have it. */
export const updateSharedGroup = defineKind<Values, State>({
  ...providersGroup,
  kind: 'sharedGroup.update',
  shape: updateSharedGroupShape as unknown as z.ZodType<Values>,
  hasTarget: true,
  load,
  versionOf: ({ row }) => row.version,
  check,
  effects: ({ row: { name } }) => ({ now: [{ code: 'sharedGroup.updated', values: { name } }], tells: [] }),
  changesNothing,
  apply,
  inverse,
  isStillAsLeft,
})
