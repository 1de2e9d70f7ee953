import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Webhook } from '../../../contract/webhook-shapes.ts'
import { api } from '../../app/api.ts'
import { useSaving } from '../../app/use-saving.ts'
import { draftOfWebhook, type WebhookDraft, webhookBody, webhookEdits } from './webhook-draft.ts'

/** Takes a webhook, null for a new one; returns what its drawer holds, and saves it. `onSaved` hears the secret of a new one. */
export function useWebhookForm(webhook: Webhook | null, onSaved: (secret: string | undefined) => void) {
  const { t } = useTranslation('webhooks')
  const [start] = useState(() => draftOfWebhook(webhook))
  const [draft, setDraft] = useState<WebhookDraft>(start)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const saving = useSaving<WebhookDraft>({
    send: (values, idempotencyKey) =>
      webhook === null
        ? api.post<Outcome>('/provider/webhooks', webhookBody(values), { idempotencyKey })
        : api.patch<Outcome>(`/provider/webhooks/${webhook.id}`, webhookEdits(start, values), {
            ifMatch: webhook.version,
          }),
    said: () => t(webhook === null ? 'created' : 'changed'),
    fields: ['url', 'description', 'events'],
    onSaved: ({ revealed }) => onSaved(revealed?.signingSecret),
  })
  const errors: Record<string, string> = { ...saving.errors, ...missing }
  const edit = (values: Partial<WebhookDraft>) => {
    setDraft((current) => ({ ...current, ...values }))
    setMissing({})
    saving.reset()
  }
  const submit = () => {
    const faults = {
      ...(!/^https?:\/\/./i.test(draft.url.trim()) && { url: t('notAddress') }),
      ...(draft.events.length === 0 && { events: t('noEvent') }),
    }
    if (Object.keys(faults).length > 0) setMissing(faults)
    else saving.save(draft)
  }
  const isDirty = Object.keys(webhookEdits(start, draft)).length > 0 && !saving.isSaved
  return { draft, errors, refusal: saving.refusal, isSaving: saving.isSaving, isDirty, edit, submit }
}
