import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Contact } from '../../../contract/company-shapes.ts'
import { ApiError, api, errorMessage, fieldErrors } from '../api.ts'
import { orgPath, useSession } from '../session.ts'
import { useRefreshAfterChange, useUndo } from '../undo.ts'
import { type CardDraft, changesOfCard } from './card-draft.ts'

/** Takes the card to change, null for a new one, and what its form held at first; returns the way to save it and how that went. */
export function useCard(card: Contact | null, start: CardDraft, onSaved: (id: string) => void) {
  const { t } = useTranslation('person')
  const session = useSession()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  const key = useRef(crypto.randomUUID())
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const saving = useMutation({
    mutationFn: (draft: CardDraft) =>
      card === null
        ? api.post<Outcome>(orgPath(session, '/contacts'), draft, { idempotencyKey: key.current })
        : api.patch<Outcome>(orgPath(session, `/contacts/${card.id}`), changesOfCard(draft, start), {
            ifMatch: card.version,
          }),
    onSuccess: (outcome, { firstName, lastName }) => {
      const name = `${firstName} ${lastName}`.trim()
      offerUndo(outcome, t(card === null ? 'card.created' : 'card.saved', { name }))
      void refresh()
      const id = card?.id ?? outcome.targetId
      if (id !== null) onSaved(id)
    },
    onError: (error) => {
      key.current = crypto.randomUUID()
      setErrors(fieldErrors(error))
      const isStale = error instanceof ApiError && error.status === 412
      if (isStale) void refresh()
      setRefusal(isStale ? t('card.conflict') : errorMessage(error))
    },
  })
  const save = (draft: CardDraft) => {
    setRefusal(undefined)
    if (draft.lastName.trim() === '') return setErrors({ lastName: t('card.lastNameMissing') })
    setErrors({})
    saving.mutate(draft)
  }
  return { save, errors, refusal, isSaving: saving.isPending }
}
