import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorAt } from '../../app/error-at.ts'
import { FormDrawer } from '../../app/form-drawer.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { CounterDialogProps } from './counter-dialog-props.ts'
import { type Details, detailsBody } from './counter-draft.ts'
import { DomainsField } from './domains-field.tsx'
import { useCounterSaving } from './use-counter-saving.ts'

/** The name of a customer, its municipality and its mail domains. */
export function DetailsDrawer({ counter, onClose }: CounterDialogProps) {
  const { t } = useTranslation('counters')
  const { name, municipality, emailDomains } = counter
  const [draft, setDraft] = useState<Details>({ name, municipality: municipality ?? '', emailDomains })
  const [isMissing, setIsMissing] = useState(false)
  const saving = useCounterSaving<ReturnType<typeof detailsBody>>({
    counter,
    said: () => t('facts.saved', { name: draft.name.trim() }),
    fields: ['name', 'municipality', 'emailDomains'],
    onSaved: onClose,
  })
  const body = detailsBody(counter, draft)
  const errors: Record<string, string> = { ...saving.errors, ...(isMissing && { name: t('missing') }) }
  const edit = (part: Partial<Details>) => {
    setDraft((current) => ({ ...current, ...part }))
    setIsMissing(false)
    saving.reset()
  }
  const save = () => {
    if (draft.name.trim() === '') setIsMissing(true)
    else if (Object.keys(body).length === 0) onClose()
    else saving.save(body)
  }
  return (
    <FormDrawer
      title={t('facts.editNamed', { name })}
      description={t('facts.drawer')}
      submitLabel={t('save')}
      isDirty={Object.keys(body).length > 0 && !saving.isSaved}
      isSaving={saving.isSaving}
      errors={errors}
      refusal={saving.refusal}
      onSave={save}
      onClose={onClose}
    >
      <div data-field="name">
        <TextField
          label={t('fields.name')}
          value={draft.name}
          onChange={(text) => edit({ name: text })}
          error={errors.name}
          maxLength={120}
          autoComplete="off"
        />
      </div>
      <TextField
        label={t('fields.municipality')}
        value={draft.municipality}
        onChange={(text) => edit({ municipality: text })}
        error={errors.municipality}
        maxLength={120}
        autoComplete="off"
        isOptional
      />
      <DomainsField
        values={draft.emailDomains}
        onChange={(domains) => edit({ emailDomains: domains })}
        error={errorAt(errors, 'emailDomains')}
      />
    </FormDrawer>
  )
}
