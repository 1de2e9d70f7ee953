import type { Webhook, WebhookEvent } from '../../../contract/webhook-shapes.ts'

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
] as const satisfies readonly WebhookEvent[]

/** What the drawer of a webhook holds. */
export type WebhookDraft = { url: string; description: string; events: readonly WebhookEvent[]; isActive: boolean }

/** Takes a webhook, null for a new one; returns what its drawer holds at first. */
export function draftOfWebhook(webhook: Webhook | null): WebhookDraft {
  return {
    url: webhook?.url ?? '',
    description: webhook?.description ?? '',
    events: webhook?.events ?? ['ticket.opened', 'ticket.decided'],
    isActive: webhook?.isActive ?? true,
  }
}

/** Takes a drawer; returns the body that creates the webhook. */
export function webhookBody({ url, description, events, isActive }: WebhookDraft) {
  return { url: url.trim(), description: description.trim() === '' ? null : description.trim(), events, isActive }
}

/** Takes the drawer as it began and as it is; returns the fields that differ. */
export function webhookEdits(start: WebhookDraft, draft: WebhookDraft): Partial<ReturnType<typeof webhookBody>> {
  const was: Record<string, unknown> = webhookBody(start)
  const entries = Object.entries(webhookBody(draft))
  return Object.fromEntries(entries.filter(([field, value]) => JSON.stringify(was[field]) !== JSON.stringify(value)))
}

/** Returns the events with one more or one less, in their own order. */
export function withEvent(events: readonly WebhookEvent[], event: WebhookEvent, isOn: boolean): WebhookEvent[] {
  return webhookEvents.filter((known) => (known === event ? isOn : events.includes(known)))
}
