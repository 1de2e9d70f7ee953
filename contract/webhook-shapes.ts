import { z } from 'zod'
import { idShape, instantShape, lineShape, pageQuery, pageShape } from './basic-shapes.ts'

/** What the vendor's own systems can be told. */
export const webhookEvents = [
  'ticket.opened',
  'ticket.taken',
  'ticket.asked',
  'ticket.answered',
  'ticket.message',
  'ticket.adjusted',
  'ticket.decided',
  'ticket.applied',
  'ticket.withdrawn',
  'ticket.overdue',
] as const
export const webhookEventShape = z.enum(webhookEvents)
/** What is delivered: an event, or a message to try the webhook. */
const deliveredShape = z.enum([...webhookEvents, 'webhook.test'])
export type WebhookEvent = z.infer<typeof webhookEventShape>

const fields = {
  url: z.url({ protocol: /^https?$/, hostname: /./ }).max(500),
  description: lineShape(120).nullable(),
  events: z.array(webhookEventShape).min(1).max(webhookEvents.length),
  isActive: z.boolean(),
}

export const webhookShape = z
  .strictObject({
    id: idShape,
    url: z.string(),
    description: z.string().nullable(),
    events: z.array(webhookEventShape),
    isActive: z.boolean(),
    failingSince: instantShape.nullable(),
    lastDeliveredAt: instantShape.nullable(),
    secretCreatedAt: instantShape,
    createdAt: instantShape,
    version: z.int(),
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof webhookShape>
export const webhookPageShape = pageShape(webhookShape).meta({ id: 'WebhookPage' })
export const createWebhookShape = z.strictObject({
  ...fields,
  description: fields.description.default(null),
  isActive: z.boolean().default(true),
})
export const updateWebhookShape = z.strictObject(fields).partial()

/** One attempt after the other to tell one event to one address. */
export const deliveryShape = z
  .strictObject({
    id: idShape,
    event: deliveredShape,
    messageId: z.string().meta({ description: 'Header `webhook-id`; the same at every attempt.' }),
    status: z.enum(['pending', 'delivered', 'failed']),
    attempts: z.int(),
    responseStatus: z.int().nullable(),
    error: z.string().nullable(),
    createdAt: instantShape,
    deliveredAt: instantShape.nullable(),
    nextAttemptAt: instantShape.nullable(),
    payload: z.string().meta({ description: 'The body, exactly as it is signed and sent.' }),
  })
  .meta({ id: 'WebhookDelivery' })
export type WebhookDelivery = z.infer<typeof deliveryShape>
export const deliveryPageShape = pageShape(deliveryShape).meta({ id: 'WebhookDeliveryPage' })
export const deliveryQueryShape = z.strictObject({
  ...pageQuery,
  status: z.enum(['pending', 'delivered', 'failed']).optional(),
})
