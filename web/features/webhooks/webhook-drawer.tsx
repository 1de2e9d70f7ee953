import { useTranslation } from 'react-i18next'
import type { Webhook } from '../../../contract/webhook-shapes.ts'
import { errorAt } from '../../app/error-at.ts'
import { FormDrawer } from '../../app/form-drawer.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { EventsPart } from './events-part.tsx'
import { useWebhookForm } from './use-webhook-form.ts'

type Props = {
  webhook: Webhook | null
  /** Hears the secret of a new one, which is shown once. */
  onSaved: (secret: string | undefined) => void
  onClose: () => void
}

/** A new address that is told of requests, or what one is told of. */
export function WebhookDrawer({ webhook, onSaved, onClose }: Props) {
  const { t } = useTranslation('webhooks')
  const { draft, edit, errors, submit, ...form } = useWebhookForm(webhook, onSaved)
  return (
    <FormDrawer
      title={webhook === null ? t('new') : t('editNamed', { name: webhook.description ?? webhook.url })}
      description={t('drawer')}
      submitLabel={t(webhook === null ? 'create' : 'save')}
      {...form}
      errors={errors}
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
