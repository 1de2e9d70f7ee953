import { z } from 'zod'
import { idShape, lineShape, pageShape } from './basic-shapes.ts'
import { secondFactorPolicyShape } from './factor-shapes.ts'

export const groupShape = z
  .strictObject({
    id: idShape,
    name: z.string(),
    description: z.string().nullable(),
    permissions: z.array(z.strictObject({ application: z.string(), permission: z.string(), label: z.string() })),
    memberCount: z.int(),
    secondFactor: secondFactorPolicyShape.nullable().meta({ description: 'Null: as the organization.' }),
    mayGive: z.boolean().meta({ description: 'Whether the person asking holds all of its permissions.' }),
  })
  .meta({ id: 'Group' })
export type Group = z.infer<typeof groupShape>
export const groupPageShape = pageShape(groupShape).meta({ id: 'GroupPage' })

export const tagShape = z.strictObject({ id: idShape, name: z.string(), userCount: z.int() }).meta({ id: 'Tag' })
export type Tag = z.infer<typeof tagShape>
export const tagPageShape = pageShape(tagShape).meta({ id: 'TagPage' })
export const createTagShape = z.strictObject({ name: lineShape(60).pipe(z.string().min(1)) })
