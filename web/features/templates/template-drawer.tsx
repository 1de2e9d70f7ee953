import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { OrganizationTemplate } from '../../../contract/counter-shapes.ts'
import { api } from '../../app/api.ts'
import { FormDrawer } from '../../app/form-drawer.tsx'
import { useSaving } from '../../app/use-saving.ts'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ApplicationsPart } from './applications-part.tsx'
import { GroupsPart } from './groups-part.tsx'
import { draftOfTemplate, missingFields, type TemplateDraft, templateBody } from './template-draft.ts'

const path = '/provider/organization-templates'

/** A new template, or what counters that begin with one have. */
export function TemplateDrawer({ template, onClose }: { template: OrganizationTemplate | null; onClose: () => void }) {
  const { t } = useTranslation('templates')
  const [start] = useState(() => draftOfTemplate(template))
  const [draft, setDraft] = useState<TemplateDraft>(start)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const saving = useSaving<TemplateDraft>({
    send: (values, idempotencyKey) =>
      template === null
        ? api.post<Outcome>(path, templateBody(values, null), { idempotencyKey })
        : api.patch<Outcome>(`${path}/${template.id}`, templateBody(values, template), { ifMatch: template.version }),
    said: ({ name }) => t(template === null ? 'created' : 'changed', { name: name.trim() }),
    fields: ['name', 'description', 'content/groups'],
    onSaved: onClose,
  })
  const errors: Record<string, string> = { ...saving.errors, ...missing }
  const edit = (values: Partial<TemplateDraft>) => {
    setDraft((current) => ({ ...current, ...values }))
    setMissing({})
    saving.reset()
  }
  const submit = () => {
    const fields = missingFields(draft)
    if (fields.length === 0) saving.save(draft)
    else setMissing(Object.fromEntries(fields.map((field) => [field, t('missing')])))
  }
  const text = (field: 'name' | 'description') => (
    <div data-field={field}>
      <TextField
        label={t(field)}
        value={draft[field]}
        onChange={(value) => edit({ [field]: value })}
        error={errors[field]}
        maxLength={field === 'name' ? 80 : 200}
        autoComplete="off"
        isOptional={field === 'description'}
      />
    </div>
  )
  return (
    <FormDrawer
      title={template === null ? t('new') : t('editNamed', { name: template.name })}
      description={t('drawer')}
      submitLabel={t(template === null ? 'create' : 'save')}
      isDirty={JSON.stringify(draft) !== JSON.stringify(start) && !saving.isSaved}
      isSaving={saving.isSaving}
      {...{ errors }}
      refusal={saving.refusal}
      onSave={submit}
      onClose={onClose}
    >
      {text('name')}
      {text('description')}
      <SwitchRow
        label={t('isDecidedByProvider')}
        description={t('isDecidedByProviderHint')}
        isOn={draft.isDecidedByProvider}
        onChange={(isDecidedByProvider) => edit({ isDecidedByProvider })}
      />
      <GroupsPart groups={draft.groups} errors={errors} onChange={(groups) => edit({ groups })} />
      <ApplicationsPart enabled={draft.enabled} onChange={(enabled) => edit({ enabled })} />
    </FormDrawer>
  )
}
