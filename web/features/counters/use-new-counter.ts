import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../app/api.ts'
import { useSaving } from '../../app/use-saving.ts'
import { type CounterDraft, emptyDraft, missingFields, openingBody } from './counter-draft.ts'
import { nothingToUndo } from './use-counter-saving.ts'

type Opened = { organization: { id: string } }

/** Takes what closes the drawer; returns the form of a new counter, which leads to the counter once it is open. */
export function useNewCounter(onClose: () => void) {
  const { t } = useTranslation('counters')
  const navigate = useNavigate()
  const [draft, setDraft] = useState<CounterDraft>(emptyDraft)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const saving = useSaving<CounterDraft>({
    send: async (values, idempotencyKey) => {
      const body = openingBody(values)
      const { organization } = await api.post<Opened>('/provider/organizations', body, { idempotencyKey })
      return { ...nothingToUndo, targetId: organization.id }
    },
    said: ({ name, administrators }) => t('opened', { name: name.trim(), count: administrators.length }),
    fields: ['name', 'slug', 'municipality', 'emailDomains', 'template', 'administrators'],
    onSaved: ({ targetId }) => {
      onClose()
      if (targetId === null) return
      // It is saved: nothing is left behind that would have to be asked about.
      void navigate({ to: '/counters/$counterId', params: { counterId: targetId }, ignoreBlocker: true })
    },
  })
  return {
    draft,
    errors: { ...saving.errors, ...missing },
    refusal: saving.refusal,
    isSaving: saving.isSaving,
    isDirty: JSON.stringify(draft) !== JSON.stringify(emptyDraft) && !saving.isSaved,
    edit: (values: Partial<CounterDraft>) => {
      setDraft((current) => ({ ...current, ...values }))
      setMissing({})
      saving.reset()
    },
    submit: () => {
      const fields = missingFields(draft)
      if (fields.length === 0) saving.save(draft)
      else setMissing(Object.fromEntries(fields.map((field) => [field, t('missing')])))
    },
  }
}
