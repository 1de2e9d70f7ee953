import { z } from 'zod'
import { idShape, namedShape, pageQuery, pageShape, typedTextShape } from './basic-shapes.ts'
import { modeShape } from './rights-shapes.ts'

/** A customer, as the vendor's staff see it in lists. */
export const customerShape = z
  .strictObject({ id: idShape, slug: z.string(), name: z.string(), userCount: z.int(), applicationCount: z.int() })
  .meta({ id: 'Customer' })
export type Customer = z.infer<typeof customerShape>
export const customerPageShape = pageShape(customerShape).meta({ id: 'CustomerPage' })
export const customerQueryShape = z.strictObject({ ...pageQuery, search: typedTextShape(200).optional() })

/** What one customer may use, and who decides there about each permission. */
export const customerApplicationShape = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    icon: z.string(),
    color: z.string(),
    enabled: z.boolean(),
    isOverridden: z.boolean().meta({ description: 'Set for this customer, whatever the application says.' }),
    isBuiltIn: z.boolean(),
    sections: z.array(z.strictObject({ key: z.string(), name: z.string() })),
    permissions: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        section: z.string().nullable(),
        defaultMode: modeShape,
        mode: modeShape,
      }),
    ),
  })
  .meta({ id: 'CustomerApplication' })
export type CustomerApplication = z.infer<typeof customerApplicationShape>
export const customerApplicationPageShape = pageShape(customerApplicationShape)
  .extend({ customer: namedShape })
  .meta({ id: 'CustomerApplicationPage' })
export type CustomerApplicationPage = z.infer<typeof customerApplicationPageShape>

/** Values of `organization.application`. A mode of null is as the application says. */
export const updateCustomerApplicationShape = z.strictObject({
  enabled: z.boolean().nullable().optional(),
  modes: z.record(z.string().max(60), modeShape.nullable()).optional(),
})
export type UpdateCustomerApplication = z.input<typeof updateCustomerApplicationShape>
