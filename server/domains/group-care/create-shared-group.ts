import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createSharedGroupShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { writtenOf } from './group-permissions.ts'
import { nameRights } from './right-names-queries.ts'
import { rowOf, type SharedGroupFields, sharedGroupFaults, snapshotOf } from './shared-group.ts'
import { providersGroup } from './shared-group-change.ts'
import { placesOf, shareGroup, storeSharedGroup } from './shared-group-queries.ts'

type Values = z.output<typeof createSharedGroupShape>

interface State {
  id: string
  fields: SharedGroupFields
}

/** The vendor makes a group that all its customers have, or some of them. */
export const createSharedGroup = defineKind<Values, State>({
  ...providersGroup,
  kind: 'sharedGroup.create',
  shape: createSharedGroupShape as unknown as z.ZodType<Values>,
  hasTarget: false,
  load: async ({ undoOf }, _target, values) => ({
    id: (undoOf?.kind === 'sharedGroup.delete' ? undoOf.target_id : null) ?? uuidv7(),
    fields: {
      ...values,
      description: values.description ?? null,
      permissions: writtenOf(values.permissions),
      organizations: values.forAll ? [] : [...new Set(values.organizations)],
    },
  }),
  check: async ({ tx }, { id, fields }) => ({
    problems: await sharedGroupFaults(tx, id, fields, fields.permissions),
    warnings: [],
  }),
  effects: (_state, { name }) => ({ now: [{ code: 'sharedGroup.created', values: { name } }], tells: [] }),
  apply: async ({ tx, actor }, { id, fields }) => {
    await storeSharedGroup(tx, rowOf(id, fields))
    await shareGroup(tx, id, fields.organizations)
    const places = fields.forAll ? [] : await placesOf(tx, id)
    const organizations = places.map((place) => ({ id: place.organization_id, name: place.name }))
    const permissions = await nameRights(tx, fields.permissions, actor.language)
    const after = { ...snapshotOf(fields, organizations), permissions }
    return { targetId: id, targetName: fields.name, before: null, after }
  },
  inverse: (entry) => (entry.target_id ? { kind: 'sharedGroup.delete', target: entry.target_id, values: {} } : null),
})
