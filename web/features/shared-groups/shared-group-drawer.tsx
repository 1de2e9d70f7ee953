import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { SharedGroup } from '../../../contract/group-shapes.ts'
import { api } from '../../app/api.ts'
import { FormDrawer } from '../../app/form-drawer.tsx'
import { RightsPart } from '../../app/suite-rights/rights-part.tsx'
import { useSaving } from '../../app/use-saving.ts'
import { TextField } from '../../ui/text-field.tsx'
import { CustomersPart } from './customers-part.tsx'
import { createBody, draftOfGroup, type SharedGroupDraft, updateBody } from './shared-group-draft.ts'

/** A new group of the vendor, or what one gives, and to which customers. */
export function SharedGroupDrawer({ group, onClose }: { group: SharedGroup | null; onClose: () => void }) {
  const { t } = useTranslation('sharedGroups')
  const start = draftOfGroup(group)
  const [draft, setDraft] = useState<SharedGroupDraft>(start)
  const [isMissing, setIsMissing] = useState(false)
  const saving = useSaving<SharedGroupDraft>({
    send: (values, idempotencyKey) =>
      group === null
        ? api.post<Outcome>('/provider/groups', createBody(values), { idempotencyKey })
        : api.patch<Outcome>(`/provider/groups/${group.id}`, updateBody(start, values), { ifMatch: group.version }),
    said: ({ name }) => t(group === null ? 'created' : 'changed', { name: name.trim() }),
    fields: ['name', 'description'],
    onSaved: onClose,
  })
  const errors = isMissing ? { ...saving.errors, name: t('missing') } : saving.errors
  const isDirty = JSON.stringify(draft) !== JSON.stringify(start) && !saving.isSaved
  const edit = (values: Partial<SharedGroupDraft>) => {
    setDraft((current) => ({ ...current, ...values }))
    setIsMissing(false)
    saving.reset()
  }
  const submit = () => {
    if (draft.name.trim() === '') setIsMissing(true)
    else saving.save(draft)
  }
  return (
    <FormDrawer
      title={group === null ? t('new') : t('editNamed', { name: group.name })}
      description={t('drawer')}
      submitLabel={t(group === null ? 'create' : 'save')}
      {...{ isDirty, errors }}
      isSaving={saving.isSaving}
      refusal={saving.refusal}
      onSave={submit}
      onClose={onClose}
    >
      <div data-field="name">
        <TextField
          label={t('name')}
          value={draft.name}
          onChange={(name) => edit({ name })}
          error={errors.name}
          maxLength={80}
          autoComplete="off"
        />
      </div>
      <TextField
        label={t('description')}
        value={draft.description}
        onChange={(description) => edit({ description })}
        error={errors.description}
        maxLength={300}
        autoComplete="off"
        isOptional
      />
      <RightsPart title={t('gives')} rights={draft.rights} onChange={(rights) => edit({ rights })} />
      <CustomersPart draft={draft} knownCount={group?.organizationCount ?? 0} onChange={edit} />
    </FormDrawer>
  )
}
