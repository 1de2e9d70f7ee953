import { z } from 'zod'
import { idShape, instantShape, lineShape, namedShape, pageShape } from './basic-shapes.ts'

export const apiKeyShape = z
  .strictObject({
    id: idShape,
    name: z.string(),
    prefix: z.string().meta({ description: 'How the key begins, to recognize it.' }),
    permissions: z.array(z.string()).nullable().meta({ description: 'Null: all that the connector may.' }),
    addressRanges: z.array(z.string()),
    createdBy: z.string(),
    createdAt: instantShape,
    expiresAt: instantShape.nullable(),
    lastUsedAt: instantShape.nullable(),
    isExpired: z.boolean(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof apiKeyShape>

/** A program's account with its credentials (B10). Its secrets are shown when they are made and never again. */
export const connectorShape = z
  .strictObject({
    id: idShape,
    signInName: z.string(),
    displayName: z.string(),
    status: z.enum(['invited', 'active', 'deactivated']),
    primaryGroup: namedShape.nullable(),
    owner: namedShape.nullable().meta({ description: 'Who answers for it: it never may more than this person.' }),
    permissions: z.array(z.string()).meta({ description: 'What it may do now, in Guichet.' }),
    clientId: z.string(),
    clientSecret: z
      .strictObject({ prefix: z.string(), createdAt: instantShape, lastUsedAt: instantShape.nullable() })
      .nullable(),
    keys: z.array(apiKeyShape),
    mayEdit: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Connector' })
export type Connector = z.infer<typeof connectorShape>
export const connectorPageShape = pageShape(connectorShape).meta({ id: 'ConnectorPage' })

export const createApiKeyShape = z.strictObject({
  name: lineShape(60).pipe(z.string().min(1)),
  permissions: z.array(z.string().max(100)).max(100).nullable().default(null),
  addressRanges: z.array(z.string().min(2).max(60)).max(20).default([]),
  expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
})
export type CreateApiKey = z.input<typeof createApiKeyShape>
