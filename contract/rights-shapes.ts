import { z } from 'zod'
import { idShape, instantShape, namedShape, pageShape } from './basic-shapes.ts'

/** Who decides about a permission: the organization (`give`), the vendor (`request`), or another place (`view`, F7). */
export const modeShape = z.enum(['give', 'request', 'view'])
export type Mode = z.infer<typeof modeShape>

export const permissionKeyShape = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*([.-][a-zA-Z0-9]+)*$/)
  .max(60)

/** A permission of an application, pointed to by its keys. */
export const permissionRefShape = z.strictObject({ application: permissionKeyShape, permission: permissionKeyShape })
export type PermissionRef = z.infer<typeof permissionRefShape>

const momentShape = z.iso.datetime({ offset: true }).nullable().optional()

/** From when until when something holds; null or absent: always. `until` is the first moment without it. */
export const datesFields = { from: momentShape, until: momentShape }
export const toldDatesFields = { from: instantShape.nullable(), until: instantShape.nullable() }

const datedGroup = z.strictObject({ id: idShape, ...datesFields })
const groupOrId = z.union([idShape.transform((id) => ({ id })), datedGroup])
const datedPermission = permissionRefShape.extend(datesFields)

/** How far somebody sees the data of a company (B12). */
export const companyLevelShape = z.enum(['none', 'read', 'write', 'all'])
export type CompanyLevel = z.infer<typeof companyLevelShape>
const companyLevel = z.strictObject({ id: idShape, level: companyLevelShape })

const listOrDifference = <Item extends z.ZodType, Key extends z.ZodType>(item: Item, key: Key) =>
  z.union([
    z.array(item).max(500),
    z.strictObject({ add: z.array(item).max(500).optional(), remove: z.array(key).max(500).optional() }),
  ])

/** What somebody may: the values of `user.rights`, each part optional. */
export const userRightsFields = {
  primaryGroup: idShape.nullable().optional(),
  primaryGroupFrom: momentShape,
  primaryGroupUntil: momentShape,
  secondaryGroups: listOrDifference(groupOrId, idShape).optional(),
  permissions: listOrDifference(datedPermission, permissionRefShape).optional(),
  companies: listOrDifference(companyLevel, idShape).optional(),
  mainCompany: idShape.nullable().optional(),
  allCompaniesLevel: companyLevelShape
    .nullable()
    .optional()
    .meta({ description: 'The level for every company without one of its own, future ones too. Null: none.' }),
  managedGroups: z
    .array(idShape)
    .max(2000)
    .nullable()
    .optional()
    .meta({ description: 'The people of which main groups an administrator looks after. Null: everybody.' }),
}
export const userRightsShape = z.strictObject(userRightsFields)
export type UserRights = z.input<typeof userRightsShape>

/** One path by which somebody holds a permission. */
export const rightsSourceShape = z.strictObject({
  kind: z.enum(['group', 'single']),
  group: namedShape.nullable(),
  isPrimary: z.boolean(),
  ...toldDatesFields,
  isCurrent: z.boolean().meta({ description: 'False before its start; paths that ended are not listed.' }),
  givenBy: z.strictObject({ id: idShape.nullable(), name: z.string() }).nullable(),
  givenAt: instantShape.nullable(),
  ticketId: idShape.nullable(),
  ticketNumber: z.string().nullable(),
})
export type RightsSource = z.infer<typeof rightsSourceShape>

/** A permission somebody holds, with every path to it. */
export const effectivePermissionShape = z
  .strictObject({
    application: z.string(),
    permission: z.string(),
    mode: modeShape,
    isCurrent: z.boolean(),
    sources: z.array(rightsSourceShape),
  })
  .meta({ id: 'EffectivePermission' })
export type EffectivePermission = z.infer<typeof effectivePermissionShape>
export const effectivePermissionPageShape = pageShape(effectivePermissionShape).meta({ id: 'EffectivePermissionPage' })

/** The rights of a person today and after a change that is not saved yet. */
export const rightsPreviewShape = z
  .strictObject({
    before: z.array(effectivePermissionShape),
    after: z.array(effectivePermissionShape),
    gained: z.array(permissionRefShape),
    lost: z.array(permissionRefShape),
  })
  .meta({ id: 'RightsPreview' })
export type RightsPreview = z.infer<typeof rightsPreviewShape>

const sideShape = z.strictObject({ id: idShape, name: z.string() })

/** What two people, or two groups, have in common and what only one of them has. */
export const rightsComparisonShape = z
  .strictObject({
    left: sideShape,
    right: sideShape,
    both: z.array(permissionRefShape),
    leftOnly: z.array(permissionRefShape),
    rightOnly: z.array(permissionRefShape),
  })
  .meta({ id: 'RightsComparison' })
export type RightsComparison = z.infer<typeof rightsComparisonShape>
export const rightsComparisonQuery = z.strictObject({
  of: z.enum(['users', 'groups']),
  left: idShape,
  right: idShape,
})

/** An application as an organization may use it, with what there is to give: the words of every rights screen. */
export const organizationApplicationShape = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    description: z.string(),
    icon: z.string(),
    color: z.string(),
    url: z.string(),
    promiseHours: z.int().meta({ description: 'Within how many working hours the vendor promises to decide.' }),
    sections: z.array(z.strictObject({ key: z.string(), name: z.string() })),
    permissions: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        description: z.string().nullable(),
        section: z.string().nullable(),
        mode: modeShape,
        managedIn: z.strictObject({ name: z.string(), url: z.string().nullable() }).nullable(),
        mayGive: z.boolean().meta({ description: 'Whether the person asking may give it at once.' }),
      }),
    ),
  })
  .meta({ id: 'OrganizationApplication' })
export type OrganizationApplication = z.infer<typeof organizationApplicationShape>
export const organizationApplicationPageShape = pageShape(organizationApplicationShape).meta({
  id: 'OrganizationApplicationPage',
})
