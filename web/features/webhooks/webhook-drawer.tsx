import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Webhook } from '../../../contract/webhook-shapes.ts'
import { api } from '../../app/api.ts'
import { errorAt } from '../../app/error-at.ts'
import { FormDrawer } from '../../app/form-drawer.tsx'
import { useSaving } from '../../app/use-saving.ts'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { EventsPart } from './events-part.tsx'
import { draftOfWebhook, type WebhookDraft, webhookBody, webhookEdits } from './webhook-draft.ts'

type Props = {
  webhook: Webhook | null
  /** Hears the secret of a new one, which is shown once. */
  onSaved: (secret: string | undefined) => void
  onClose: () => void
}

/** A new address that is told of requests, or what one is told of. */
export function WebhookDrawer({ webhook, onSaved, onClose }: Props) {
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
  return (
    <FormDrawer
      title={webhook === null ? t('new') : t('editNamed', { name: webhook.description ?? webhook.url })}
      description={t('drawer')}
      submitLabel={t(webhook === null ? 'create' : 'save')}
      isDirty={Object.keys(webhookEdits(start, draft)).length > 0 && !saving.isSaved}
      isSaving={saving.isSaving}
      {...{ errors }}
      refusal={saving.refusal}
      onSave={submit}
      onClose={onClose}
    >
      <div data-field="url">
        <TextField
          label={t('url')}
          description={t('urlHint')}
          value={draft.url}
          onChange={(url) => edit({ url })}
          error={errors.url}
          placeholder={t('urlStart')}
          inputMode="url"
          maxLength={500}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          mono
        />
      </div>
      <TextField
        label={t('description')}
        value={draft.description}
        onChange={(description) => edit({ description })}
        error={errors.description}
        maxLength={120}
        autoComplete="off"
        isOptional
      />
      <EventsPart events={draft.events} onChange={(events) => edit({ events })} error={errorAt(errors, 'events')} />
      <SwitchRow
        label={t('isActive')}
        description={t('isActiveHint')}
        isOn={draft.isActive}
        onChange={(isActive) => edit({ isActive })}
      />
    </FormDrawer>
  )
}
