import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import {
  changesOf,
  type Draft,
  draftOf,
  emptyDraft,
  keyFrom,
  missingFields,
  type SetField,
} from './application-draft.ts'
import { useApplicationWriting } from './application-queries.ts'

export type ApplicationForm = ReturnType<typeof useApplicationForm>

/** Holds the drawer's content for a new application (null) or one that is there, and saves it. */
export function useApplicationForm(application: Application | null, onSaved: (outcome: Outcome, draft: Draft) => void) {
  const { t } = useTranslation('applications')
  // The version the edit began with: what somebody else saves meanwhile is noticed, not overwritten.
  const [begun] = useState(application)
  const base = begun === null ? emptyDraft : draftOf(begun)
  const [draft, setDraft] = useState<Draft>(base)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const [isKeyTyped, setIsKeyTyped] = useState(application !== null)
  const attempt = useRef({ body: '', key: '' })
  const writing = useApplicationWriting()
  const isDirty = JSON.stringify(draft) !== JSON.stringify(base) && !writing.isSuccess

  const set: SetField = (field, value) => {
    setDraft((current) => {
      const next = { ...current, [field]: value }
      return field === 'name' && !isKeyTyped ? { ...next, key: keyFrom(next.name.en || next.name.fr) } : next
    })
    if (field === 'key') setIsKeyTyped(true)
    const isRepaired = (name: string) => isUnder(name, field) || (field === 'name' && !isKeyTyped && name === 'key')
    setErrors((current) => Object.fromEntries(Object.entries(current).filter(([name]) => !isRepaired(name))))
    setRefusal(undefined)
  }
  const fail = (messages: Record<string, string>, reason: string) => {
    setErrors(messages)
    setRefusal(reason)
  }
  const save = () => {
    const missing = missingFields(draft)
    if (missing.length > 0) return fail(Object.fromEntries(missing.map((field) => [field, t('missing')])), t('fix'))
    const body = JSON.stringify(draft)
    // The same body sent again, after a lost answer, is the same creation.
    if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() }
    writing.mutate(
      begun === null
        ? { action: 'create', values: draft, idempotencyKey: attempt.current.key }
        : { action: 'update', application: begun, values: changesOf(base, draft) },
      {
        onSuccess: (outcome) => onSaved(outcome, draft),
        onError: (error) => {
          const messages = fieldErrors(error)
          fail(messages, Object.keys(messages).length > 0 ? t('fix') : errorMessage(error))
        },
      },
    )
  }
  return {
    isNew: application === null,
    draft,
    set,
    errors,
    refusal,
    isDirty,
    isSaving: writing.isPending,
    save,
  }
}

const isUnder = (name: string, field: string) => name === field || name.startsWith(`${field}/`)
