import { z } from 'zod'
import { defineKind } from '../changes/index.ts'
import { refsOf } from './group-permissions.ts'
import { nameRights } from './right-names-queries.ts'
import { organizationIds, snapshotOf } from './shared-group.ts'
import { type LoadedSharedGroup, loadSharedGroup, providersGroup } from './shared-group-change.ts'
import { deleteSharedGroup, withdrawGroup } from './shared-group-queries.ts'

/** The vendor takes a shared group away from everybody. Nobody may be in it: their administrators move them first. */
export const deleteSharedGroupKind = defineKind<Record<string, never>, LoadedSharedGroup>({
  ...providersGroup,
  kind: 'sharedGroup.delete',
  shape: z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
  hasTarget: true,
  load: loadSharedGroup,
  versionOf: ({ row }) => row.version,
  check: async (_context, { places }) => {
    const count = places.filter((place) => place.has_members).length
    return { problems: count > 0 ? [{ field: '', code: 'sharedGroupInUse', values: { count } }] : [], warnings: [] }
  },
  effects: ({ row: { name }, places: { length: count } }) => ({
    now: [{ code: 'sharedGroup.deleted', values: { name, count } }],
    tells: [],
  }),
  apply: async ({ tx, actor }, { row, places }) => {
    await withdrawGroup(tx, row.id, [])
    await deleteSharedGroup(tx, row.id)
    const organizations = places.map((place) => ({ id: place.organization_id, name: place.name }))
    const permissions = await nameRights(tx, row.permissions, actor.language)
    const before = { ...snapshotOf({ ...row, forAll: row.for_all }, organizations), permissions }
    return { targetId: row.id, targetName: row.name, before, after: null }
  },
  inverse: ({ before }) => {
    if (!before) return null
    const permissions = refsOf(before.permissions)
    const values = { ...before, permissions, organizations: organizationIds(before.organizations) }
    return { kind: 'sharedGroup.create', values }
  },
})
