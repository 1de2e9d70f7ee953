import { z } from 'zod'
import { idShape, lineShape, namedShape, pageQuery, pageShape, typedTextShape } from './basic-shapes.ts'
import { companyLevelShape } from './rights-shapes.ts'

/** A legal entity or agency of an organization (B12). */
export const companyShape = z
  .strictObject({
    id: idShape,
    name: z.string(),
    code: z.string().nullable().meta({ description: 'The key by which applications know it.' }),
    userCount: z.int().meta({ description: 'People with a level of their own on it, or whose main company it is.' }),
    contactCount: z.int(),
    version: z.int(),
  })
  .meta({ id: 'Company' })
export type Company = z.infer<typeof companyShape>
export const companyPageShape = pageShape(companyShape).meta({ id: 'CompanyPage' })

export const createCompanyShape = z.strictObject({
  name: lineShape(120).pipe(z.string().min(1)),
  code: lineShape(40)
    .nullable()
    .optional()
    .transform((text) => (text === '' ? null : text)),
})
export type CreateCompany = z.input<typeof createCompanyShape>
export const updateCompanyShape = createCompanyShape.partial()
export type UpdateCompany = z.input<typeof updateCompanyShape>

/** What somebody may see of one company. */
export const userCompanyShape = z.strictObject({
  id: idShape,
  name: z.string(),
  level: companyLevelShape,
  isMain: z.boolean(),
})
export type UserCompany = z.infer<typeof userCompanyShape>

/** The card of a person, made beforehand (B2). */
export const contactShape = z
  .strictObject({
    id: idShape,
    firstName: z.string(),
    lastName: z.string(),
    displayName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable().meta({ description: 'E.164' }),
    mobile: z.string().nullable().meta({ description: 'E.164' }),
    position: z.string().nullable(),
    company: namedShape.nullable(),
    users: z.array(namedShape).meta({ description: 'The accounts linked to it.' }),
    version: z.int(),
  })
  .meta({ id: 'Contact' })
export type Contact = z.infer<typeof contactShape>
export const contactPageShape = pageShape(contactShape).meta({ id: 'ContactPage' })

export const contactQueryShape = z.strictObject({ ...pageQuery, search: typedTextShape(200).optional() })

const optionalLine = (maxLength: number) =>
  lineShape(maxLength)
    .nullable()
    .optional()
    .transform((text) => (text === '' ? null : text))

export const createContactShape = z.strictObject({
  firstName: lineShape(100).default(''),
  lastName: lineShape(100).pipe(z.string().min(1)),
  email: optionalLine(254),
  phone: optionalLine(40),
  mobile: optionalLine(40),
  position: optionalLine(120),
  company: idShape.nullable().optional(),
})
export type CreateContact = z.input<typeof createContactShape>
export const updateContactShape = z.strictObject({
  firstName: lineShape(100).optional(),
  lastName: lineShape(100).pipe(z.string().min(1)).optional(),
  email: optionalLine(254),
  phone: optionalLine(40),
  mobile: optionalLine(40),
  position: optionalLine(120),
  company: idShape.nullable().optional(),
})
export type UpdateContact = z.input<typeof updateContactShape>
