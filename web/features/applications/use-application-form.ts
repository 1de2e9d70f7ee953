import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { ApiError, errorMessage, fieldErrors } from '../../app/api.ts'
import { keyFrom } from '../../app/key-from.ts'
import {
  changesOf,
  type Draft,
  draftOf,
  draftOnto,
  emptyDraft,
  missingFields,
  type SetField,
} from './application-draft.ts'
import { readApplication, useApplicationWriting } from './application-queries.ts'

export type ApplicationForm = ReturnType<typeof useApplicationForm>

/** Holds the drawer's content for a new application (null) or one that is there, and saves it. */
export function useApplicationForm(application: Application | null, onSaved: (outcome: Outcome, draft: Draft) => void) {
  const { t } = useTranslation('applications')
  // The version the edit began with: what somebody else saves meanwhile is noticed, not overwritten.
  const [begun, setBegun] = useState(application)
  const [theirs, setTheirs] = useState<Application | null>(null)
  const base = begun === null ? emptyDraft : draftOf(begun)
  const [draft, setDraft] = useState<Draft>(base)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const [isKeyTyped, setIsKeyTyped] = useState(application !== null)
  const attempt = useRef({ body: '', key: '' })
  const writing = useApplicationWriting()
  const isDirty = JSON.stringify(draft) !== JSON.stringify(base) && !writing.isSuccess

  const setAll = (values: Partial<Draft>) => {
    const isProposed = values.name !== undefined && !isKeyTyped
    setDraft((current) => withKey({ ...current, ...values }, isProposed))
    const touched = [...Object.keys(values), ...(isProposed ? ['key'] : [])]
    setErrors((current) => without(current, touched))
    if (values.key !== undefined) setIsKeyTyped(true)
    setRefusal(undefined)
  }
  const set: SetField = (field, value) => setAll({ [field]: value })
  const fail = (messages: Record<string, string>, reason: string) => {
    setErrors(messages)
    setRefusal(reason)
  }
  const goOn = (from: Application, next: Draft) => {
    setBegun(from)
    setDraft(next)
    setTheirs(null)
    writing.reset()
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
        onError: async (error) => {
          if (begun !== null && error instanceof ApiError && error.status === 412) {
            return readApplication(begun.id).then(setTheirs, (cause: Error) => fail({}, errorMessage(cause)))
          }
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
    /** Several fields that change together. */
    setAll,
    errors,
    refusal,
    isDirty,
    isSaving: writing.isPending,
    save,
    /** What somebody else saved meanwhile, and the two ways out. */
    conflict: theirs && conflictOf({ base, draft, theirs, goOn }),
  }
}

const isUnder = (name: string, field: string) => name === field || name.startsWith(`${field}/`)

const without = (errors: Record<string, string>, touched: readonly string[]) =>
  Object.fromEntries(Object.entries(errors).filter(([name]) => !touched.some((field) => isUnder(name, field))))

const withKey = (draft: Draft, isProposed: boolean): Draft =>
  isProposed ? { ...draft, key: keyFrom(draft.name.en || draft.name.fr) } : draft

type Rivals = { base: Draft; draft: Draft; theirs: Application; goOn: (from: Application, next: Draft) => void }

/** What somebody else changed since the edit began, and the two ways to go on. */
function conflictOf({ base, draft, theirs, goOn }: Rivals) {
  const current = draftOf(theirs)
  return {
    fields: Object.keys(changesOf(base, current)) as (keyof Draft)[],
    keepMine: () => goOn(theirs, draftOnto(current, changesOf(base, draft))),
    takeTheirs: () => goOn(theirs, current),
  }
}
