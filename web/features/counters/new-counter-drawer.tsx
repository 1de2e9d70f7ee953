import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { templatesQuery } from '../../app/counter-templates.ts'
import { errorAt } from '../../app/error-at.ts'
import { FormDrawer } from '../../app/form-drawer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AdministratorsPart } from './administrators-part.tsx'
import type { CounterDraft } from './counter-draft.ts'
import classes from './counters.module.css'
import { DomainsField } from './domains-field.tsx'
import { useNewCounter } from './use-new-counter.ts'

/** M2: opens a counter for a customer and invites those who will look after it. */
export function NewCounterDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('counters')
  const form = useNewCounter(onClose)
  const { draft, edit, errors } = form
  const text = (field: 'name' | 'slug' | 'municipality', maxLength: number) => (
    <div data-field={field}>
      <TextField
        label={t(`fields.${field}`)}
        {...(field !== 'municipality' && { description: t(`fields.${field}Hint`) })}
        value={draft[field]}
        onChange={(value) => edit({ [field]: value })}
        error={errors[field]}
        maxLength={maxLength}
        autoComplete="off"
        isOptional={field !== 'name'}
        mono={field === 'slug'}
      />
    </div>
  )
  return (
    <FormDrawer
      title={t('new')}
      description={t('drawer.description')}
      submitLabel={t('drawer.submit')}
      isDirty={form.isDirty}
      isSaving={form.isSaving}
      errors={errors}
      refusal={form.refusal}
      onSave={form.submit}
      onClose={onClose}
    >
      <div className={classes.part}>
        {text('name', 120)}
        {text('municipality', 120)}
        {text('slug', 60)}
        <DomainsField
          values={draft.emailDomains}
          onChange={(emailDomains) => edit({ emailDomains })}
          error={errorAt(errors, 'emailDomains')}
        />
        <TemplateField template={draft.template} onChange={(template) => edit({ template })} error={errors.template} />
      </div>
      <AdministratorsPart
        administrators={draft.administrators}
        errors={errors}
        onChange={(administrators) => edit({ administrators })}
      />
      <Notice>{t('drawer.invitation')}</Notice>
    </FormDrawer>
  )
}

type TemplateProps = Pick<CounterDraft, 'template'> & { onChange: (id: string | null) => void; error?: string }

const none = 'none'

function TemplateField({ template, onChange, error }: TemplateProps) {
  const { t } = useTranslation('counters')
  const { data } = useQuery(templatesQuery)
  const items = (data?.items ?? []).map(({ id, name, description }) => ({
    id,
    label: name,
    ...(description !== null && { description }),
  }))
  return (
    <div data-field="template">
      <Select
        label={t('fields.template')}
        description={t('fields.templateHint')}
        items={[{ id: none, label: t('fields.noTemplate') }, ...items]}
        value={template ?? none}
        onChange={(id) => onChange(id === none ? null : id)}
        {...(error !== undefined && { error })}
      />
    </div>
  )
}
