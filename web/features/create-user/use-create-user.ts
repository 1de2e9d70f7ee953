import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { api, errorMessage, fieldErrors } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { messagesByField, useChangePreview } from '../../app/use-change-preview.ts'
import { type CreateDraft, emptyDraft, isDirty, missingFields, type SetField, valuesOf } from './create-draft.ts'

/** Holds the drawer's content; returns it with what the server says of it and the way to create the account. */
export function useCreateUser() {
  const { t } = useTranslation('createUser')
  const session = useSession()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  const attempt = useRef({ body: '', key: '' })
  const [draft, setDraft] = useState<CreateDraft>(emptyDraft)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const isTouched = isDirty(draft)
  const preview = useChangePreview(isTouched ? { kind: 'user.create', values: valuesOf(draft) } : null)

  const creation = useMutation({
    mutationFn: (values: ReturnType<typeof valuesOf>) => {
      // The same body sent again, after a lost answer, is the same creation.
      const body = JSON.stringify(values)
      if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() }
      return api.post<Outcome>(orgPath(session, '/users'), values, { idempotencyKey: attempt.current.key })
    },
    onSuccess: (outcome) => {
      offerUndo(outcome, t('created', { name: outcome.user?.displayName ?? draft.signInName }))
      void refresh()
    },
    onError: (error) => {
      const messages = fieldErrors(error)
      setErrors(messages)
      setRefusal(Object.keys(messages).length > 0 ? t('footer.fix') : errorMessage(error))
    },
  })

  const set: SetField = (field, value) => {
    setDraft((current) => ({ ...current, [field]: value }))
    setErrors(({ [field]: _repaired, ...others }) => others)
    setRefusal(undefined)
  }
  const create = () => {
    const missing = missingFields(draft)
    if (missing.length === 0) return creation.mutate(valuesOf(draft))
    setErrors(Object.fromEntries(missing.map((field) => [field, t(`required.${field}`)])))
    setRefusal(t('footer.fix'))
  }

  return {
    draft,
    set,
    create,
    preview,
    refusal,
    errors,
    problems: { ...typedOnly(draft, messagesByField(preview?.problems)), ...errors },
    warnings: typedOnly(draft, messagesByField(preview?.warnings)),
    isDirty: isTouched && !creation.isSuccess,
    isCreating: creation.isPending,
    isCreated: creation.isSuccess,
  }
}

// The preview also says what is still empty; nobody is told off for a field not reached yet.
function typedOnly(draft: CreateDraft, messages: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).filter(([field]) => Boolean(draft[field as keyof CreateDraft])))
}
