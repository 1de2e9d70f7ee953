import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { DeclaredDuty, Duty } from '../../../contract/duty-shapes.ts'
import { api } from '../../app/api.ts'
import { blankDuty, missingOfDuty } from '../../app/declaring/duty-draft.ts'
import { DutyForm } from '../../app/declaring/duty-form.tsx'
import { FormDrawer } from '../../app/form-drawer.tsx'
import { orgPath, useSession } from '../../app/session.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useSaving } from '../../app/use-saving.ts'
import { changesOfDuty, declaredOf } from './duty-changes.ts'

const fields = ['key', 'label', 'help', 'options']

/** Something new to ask about people, or other words for what is asked. */
export function DutyDrawer({ duty, onClose }: { duty: Duty | null; onClose: () => void }) {
  const { t } = useTranslation('duties')
  const session = useSession()
  const language = useLanguage()
  const start = duty === null ? blankDuty : declaredOf(duty)
  const [draft, setDraft] = useState<DeclaredDuty>(start)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const saving = useSaving<DeclaredDuty>({
    send: (values, idempotencyKey) =>
      duty === null
        ? api.post<Outcome>(orgPath(session, '/duties'), values, { idempotencyKey })
        : api.patch<Outcome>(orgPath(session, `/duties/${encodeURIComponent(duty.key)}`), changesOfDuty(start, values)),
    said: (values) => t(duty === null ? 'created' : 'changed', { name: values.label[language] }),
    fields,
    onSaved: onClose,
  })
  const isDirty = JSON.stringify(draft) !== JSON.stringify(start) && !saving.isSaved
  const submit = () => {
    const empty = missingOfDuty(draft)
    setMissing(Object.fromEntries(empty.map((field) => [field, t('missing')])))
    if (empty.length === 0) saving.save(draft)
  }
  return (
    <FormDrawer
      title={duty === null ? t('new') : t('editNamed', { name: duty.label[language] })}
      description={t('drawer')}
      submitLabel={t(duty === null ? 'create' : 'save')}
      isDirty={isDirty}
      isSaving={saving.isSaving}
      errors={{ ...saving.errors, ...missing }}
      refusal={Object.keys(missing).length > 0 ? t('fix') : saving.refusal}
      onSave={submit}
      onClose={onClose}
    >
      <DutyForm
        duty={draft}
        isNew={duty === null}
        isOfProvider={false}
        errors={{ ...saving.errors, ...missing }}
        onChange={(values) => {
          setDraft((current) => ({ ...current, ...values }))
          setMissing({})
          saving.reset()
        }}
      />
    </FormDrawer>
  )
}
