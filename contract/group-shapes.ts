import { z } from 'zod'
import { idShape, lineShape, pageQuery, pageShape, typedTextShape } from './basic-shapes.ts'
import { secondFactorPolicyShape } from './factor-shapes.ts'
import { permissionRefShape } from './rights-shapes.ts'

export const groupShape = z
  .strictObject({
    id: idShape,
    name: z.string(),
    description: z.string().nullable(),
    permissions: z.array(permissionRefShape),
    memberCount: z.int().meta({ description: 'People whose main or secondary group it is.' }),
    secondFactor: secondFactorPolicyShape.nullable().meta({ description: 'Null: as the organization.' }),
    isShared: z.boolean().meta({ description: 'The vendor’s: the same in many organizations, read-only here.' }),
    mayGive: z.boolean().meta({ description: 'Whether the person asking may put somebody in at once.' }),
    mayEdit: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Group' })
export type Group = z.infer<typeof groupShape>
export const groupPageShape = pageShape(groupShape).meta({ id: 'GroupPage' })

/** Without a limit: all of them, as far as two hundred. */
export const groupQueryShape = z.strictObject({
  ...pageQuery,
  limit: z.coerce.number().int().min(1).max(200).default(200),
  search: typedTextShape(200).optional(),
})

const permissionsShape = z.array(permissionRefShape).max(1000)

export const createGroupShape = z.strictObject({
  name: lineShape(80).pipe(z.string().min(1)),
  description: lineShape(300).nullable().optional(),
  permissions: permissionsShape.default([]),
  secondFactor: secondFactorPolicyShape.nullable().optional(),
})
export type CreateGroup = z.input<typeof createGroupShape>

/** A whole list replaces; a difference adds and removes. */
const changedPermissionsShape = z.union([
  permissionsShape,
  z.strictObject({ add: permissionsShape.optional(), remove: permissionsShape.optional() }),
])

export const updateGroupShape = z.strictObject({
  name: lineShape(80).pipe(z.string().min(1)).optional(),
  description: lineShape(300).nullable().optional(),
  permissions: changedPermissionsShape.optional(),
  secondFactor: secondFactorPolicyShape.nullable().optional(),
  notifyMembers: z.boolean().optional().meta({ description: 'Writes to everybody for whom something changes.' }),
})
export type UpdateGroup = z.input<typeof updateGroupShape>

export const deleteGroupShape = z.strictObject({
  moveTo: idShape.optional().meta({ description: 'The main group its members get instead.' }),
})

/** What changes of groups would change, and for whom, before anything is saved. */
export const groupImpactQuery = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        group: idShape,
        add: permissionsShape.default([]),
        remove: permissionsShape.default([]),
      }),
    )
    .min(1)
    .max(50),
})
export const groupImpactShape = z
  .strictObject({
    memberCount: z.int().meta({ description: 'Different people in these groups.' }),
    changedCount: z.int().meta({ description: 'For how many of them something really changes.' }),
    groups: z.array(
      z.strictObject({
        group: idShape,
        memberCount: z.int(),
        changedCount: z.int(),
        people: z
          .array(z.strictObject({ id: idShape, displayName: z.string(), gained: z.int(), lost: z.int() }))
          .meta({ description: 'The first few for whom something changes, by name.' }),
      }),
    ),
  })
  .meta({ id: 'GroupImpact' })
export type GroupImpact = z.infer<typeof groupImpactShape>

/** A group of the vendor's, offered to all organizations or to some. */
export const sharedGroupShape = z
  .strictObject({
    id: idShape,
    name: z.string(),
    description: z.string().nullable(),
    permissions: z.array(permissionRefShape),
    forAll: z.boolean(),
    organizations: z.array(z.strictObject({ id: idShape, name: z.string() })).meta({ description: 'The first 200.' }),
    organizationCount: z.int(),
    memberCount: z.int(),
    version: z.int(),
  })
  .meta({ id: 'SharedGroup' })
export type SharedGroup = z.infer<typeof sharedGroupShape>
export const sharedGroupPageShape = pageShape(sharedGroupShape).meta({ id: 'SharedGroupPage' })

export const createSharedGroupShape = z.strictObject({
  name: lineShape(80).pipe(z.string().min(1)),
  description: lineShape(300).nullable().optional(),
  permissions: permissionsShape.default([]),
  forAll: z.boolean().default(true),
  organizations: z.array(idShape).max(1000).default([]),
})
export type CreateSharedGroup = z.input<typeof createSharedGroupShape>
// Not the partial shape of a new one: what is left out would fall back to its defaults.
export const updateSharedGroupShape = z.strictObject({
  name: lineShape(80).pipe(z.string().min(1)).optional(),
  description: lineShape(300).nullable().optional(),
  permissions: changedPermissionsShape.optional(),
  forAll: z.boolean().optional(),
  organizations: z.array(idShape).max(1000).optional(),
})
export type UpdateSharedGroup = z.input<typeof updateSharedGroupShape>

export const tagShape = z.strictObject({ id: idShape, name: z.string(), userCount: z.int() }).meta({ id: 'Tag' })
export type Tag = z.infer<typeof tagShape>
export const tagPageShape = pageShape(tagShape).meta({ id: 'TagPage' })
export const createTagShape = z.strictObject({ name: lineShape(60).pipe(z.string().min(1)) })
export const updateTagShape = z.strictObject(createTagShape.shape)
