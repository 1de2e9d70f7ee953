import { z } from 'zod'
import { idShape, instantShape, lineShape, pageShape } from './basic-shapes.ts'
import { declareDutyShape, declaredDutyShape } from './duty-shapes.ts'
import { modeShape } from './rights-shapes.ts'

const webAddress = z.url({ protocol: /^https?$/, hostname: /./ }).max(500)
const bilingual = (maxLength: number) =>
  z.strictObject({
    fr: lineShape(maxLength).pipe(z.string().min(1)),
    en: lineShape(maxLength).pipe(z.string().min(1)),
  })
const key = z
  .string()
  .regex(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/)
  .max(60)

export const applicationIcons = [
  'tools',
  'calculator',
  'invoice',
  'calendar',
  'contacts',
  'folder',
  'counter',
  'coins',
  'chart',
  'box',
  'truck',
  'bell',
  'phone',
  'mail',
  'map',
  'settings',
] as const
export const applicationColors = [
  'rust',
  'blue',
  'violet',
  'teal',
  'red',
  'slate',
  'pine',
  'green',
  'ochre',
  'olive',
] as const

const section = z.strictObject({ key, name: bilingual(60) })
const permission = z.strictObject({
  key,
  name: bilingual(120),
  description: bilingual(300).nullable().default(null),
  section: key.nullable().default(null).meta({ description: 'Key of one of the application’s sections (C9).' }),
  mode: modeShape.default('give'),
  managedIn: z
    .strictObject({ name: bilingual(60), url: webAddress.nullable().default(null) })
    .nullable()
    .default(null)
    .meta({ description: 'Where a permission that can only be viewed is managed (F7).' }),
})

/** What the vendor writes about an application of the suite. */
export const applicationFields = {
  key,
  name: bilingual(60),
  description: bilingual(120),
  icon: z.enum(applicationIcons),
  color: z.enum(applicationColors),
  url: webAddress.meta({ description: 'Where the tile leads.' }),
  sections: z.array(section).max(50),
  permissions: z.array(permission).max(500),
  duties: z.array(declareDutyShape).max(50).meta({ description: 'Fields that it declares for its users (C7, C8).' }),
  promiseHours: z
    .int()
    .min(1)
    .max(400)
    .nullable()
    .meta({ description: 'Within how many working hours requests are decided; null: as the desk promises.' }),
  needsFourEyes: z.boolean().meta({ description: 'Two people of the vendor’s have to approve (F9).' }),
  maySendMail: z.boolean().meta({ description: 'May send mail in the name of the people who use it (M12).' }),
  forAll: z.boolean().meta({ description: 'Offered to every organization, or only to those that the vendor chooses.' }),
  clientAuth: z.enum(['secret', 'none']).meta({ description: '`none`: an application in the browser or on a phone.' }),
  redirectUris: z.array(webAddress).max(20),
  postLogoutRedirectUris: z.array(webAddress).max(20),
  backchannelLogoutUri: webAddress.nullable(),
}

// An answer holds the texts as they are: what trims them on the way in cannot be run backwards.
const namesShape = z.strictObject({ fr: z.string(), en: z.string() })

export const applicationShape = z
  .strictObject({
    id: idShape,
    ...applicationFields,
    name: namesShape,
    description: namesShape,
    sections: z.array(z.strictObject({ key: z.string(), name: namesShape })),
    permissions: z.array(
      z.strictObject({
        key: z.string(),
        name: namesShape,
        description: namesShape.nullable(),
        section: z.string().nullable(),
        mode: modeShape,
        managedIn: z.strictObject({ name: namesShape, url: z.string().nullable() }).nullable(),
      }),
    ),
    duties: z.array(declaredDutyShape),
    clientId: z.string(),
    secretCreatedAt: instantShape.nullable(),
    createdAt: instantShape,
    updatedAt: instantShape,
    version: z.int(),
  })
  .meta({ id: 'Application' })
export type Application = z.infer<typeof applicationShape>
export const applicationPageShape = pageShape(applicationShape).meta({ id: 'ApplicationPage' })

export const createApplicationShape = z.strictObject({
  ...applicationFields,
  icon: applicationFields.icon.default('box'),
  color: applicationFields.color.default('pine'),
  sections: applicationFields.sections.default([]),
  permissions: applicationFields.permissions.default([]),
  duties: applicationFields.duties.default([]),
  promiseHours: applicationFields.promiseHours.default(null),
  needsFourEyes: applicationFields.needsFourEyes.default(false),
  maySendMail: applicationFields.maySendMail.default(false),
  forAll: applicationFields.forAll.default(true),
  clientAuth: applicationFields.clientAuth.default('secret'),
  redirectUris: applicationFields.redirectUris.default([]),
  postLogoutRedirectUris: applicationFields.postLogoutRedirectUris.default([]),
  backchannelLogoutUri: applicationFields.backchannelLogoutUri.default(null),
})
export type CreateApplication = z.input<typeof createApplicationShape>

export const updateApplicationShape = z
  .strictObject({ ...applicationFields })
  .omit({ key: true })
  .partial()
export type UpdateApplication = z.input<typeof updateApplicationShape>

/** What the vendor copies into a relying party's configuration. */
export const connectionShape = z
  .strictObject({
    issuer: z.string(),
    discovery: z.string(),
    authorizationEndpoint: z.string(),
    tokenEndpoint: z.string(),
    userinfoEndpoint: z.string(),
    jwksUri: z.string(),
    endSessionEndpoint: z.string(),
    scopes: z.array(z.string()),
  })
  .meta({ id: 'Connection' })
export type Connection = z.infer<typeof connectionShape>

/** A tile of "My applications" (M3). */
export const myApplicationShape = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    description: z.string(),
    url: z.string(),
    icon: z.string(),
    color: z.string(),
    isFavourite: z.boolean(),
    lastOpenedAt: instantShape.nullable(),
  })
  .meta({ id: 'MyApplication' })
export type MyApplication = z.infer<typeof myApplicationShape>
export const myApplicationPageShape = pageShape(myApplicationShape).meta({ id: 'MyApplicationPage' })

export const patchMyApplicationShape = z.strictObject({
  isFavourite: z.boolean().optional(),
  opened: z.literal(true).optional(),
})

/** What a person learns who may not use an application: its name, and whom to ask. */
export const refusedApplicationShape = z
  .strictObject({ name: z.string(), administrators: z.array(z.string()) })
  .meta({ id: 'RefusedApplication' })
export type RefusedApplication = z.infer<typeof refusedApplicationShape>
