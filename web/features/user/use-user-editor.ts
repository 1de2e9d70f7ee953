import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { ApiError, api, errorMessage, fieldErrors } from '../../app/api.ts'
import { noWords, type RequestBody, requestBody } from '../../app/requests/request-words.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { editsToKeep } from './merge-edits.ts'
import { type DraftField, draftOf, type UserDraft, withEdits } from './user-draft.ts'
import { halvesOf, valuesOfEdits } from './values-of-edits.ts'

export type UserEditor = ReturnType<typeof useUserEditor>

/** `why` goes with a request, where some of it waits for the vendor. */
type Save = { edits: Partial<UserDraft>; base: User; why?: RequestBody }
type Told = {
  onSaved: () => void
  /** Somebody else saved the account meanwhile: as they left it. */
  onRival: (theirs: User) => void
  onRefused: (errors: Record<string, string>, words: string) => void
}

/**
 * Takes the account as last read; returns the edits made on it and what can be done with them.
 * Editing stays on the version it began with, so that a version saved meanwhile by somebody else
 * is noticed by the server (412) and shown, never overwritten.
 */
export function useUserEditor(user: User) {
  const session = useSession()
  const queryClient = useQueryClient()
  const [begun, setBegun] = useState<User | null>(null)
  const [edits, setEdits] = useState<Partial<UserDraft>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const [theirs, setTheirs] = useState<User | null>(null)
  const [words, setWords] = useState(noWords)
  const isDirty = Object.keys(edits).length > 0
  const base = (isDirty ? begun : null) ?? user
  const key = ['user', session.organization.slug, user.id]

  const discard = () => {
    setEdits({})
    setBegun(null)
    setErrors({})
    setRefusal(undefined)
    setTheirs(null)
    setWords(noWords)
  }

  const saving = useSaving(user, {
    onSaved: discard,
    onRival: setTheirs,
    onRefused: (messages, words) => {
      setErrors(messages)
      setRefusal(words)
    },
  })

  const saved = draftOf(base)
  const edit = (wanted: Partial<UserDraft>) => {
    // From the newest edits, not those of this render: a tag is added after its creation is answered.
    setEdits((current) => withEdits(draftOf(base), current, wanted))
    setBegun(base)
    setErrors((current) => Object.fromEntries(Object.entries(current).filter(([field]) => !(field in wanted))))
    setRefusal(undefined)
  }
  return {
    base,
    draft: { ...saved, ...edits },
    edits,
    /** What would be sent, as the two changes it is: of the account, and of its rights. */
    halves: halvesOf(valuesOfEdits(saved, edits)),
    errors,
    refusal,
    theirs,
    isDirty,
    isSaving: saving.isPending,
    error: saving.error,
    words,
    setWords,
    edit,
    set: <Field extends DraftField>(field: Field, value: UserDraft[Field]) =>
      edit({ [field]: value } as Partial<UserDraft>),
    save: (isAsking: boolean) => saving.mutate({ edits, base, ...(isAsking && { why: requestBody(words) }) }),
    discard,
    closeMerge: () => setTheirs(null),
    saveMerged: (current: User, givenUp: DraftField[]) => {
      const kept = editsToKeep(current, edits, givenUp)
      setTheirs(null)
      queryClient.setQueryData(key, current)
      if (Object.keys(kept).length === 0) return discard()
      setEdits(kept)
      setBegun(current)
      saving.mutate({ ...saving.variables, edits: kept, base: current })
    },
  }
}

/** Saves the account's own fields and its rights in one call, on the version that the edit began with. */
function useSaving(user: User, { onSaved, onRival, onRefused }: Told) {
  const { t } = useTranslation('user')
  const session = useSession()
  const queryClient = useQueryClient()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  return useMutation({
    mutationFn: ({ edits, base, why }: Save) => {
      const values = { ...valuesOfEdits(draftOf(base), edits), ...why }
      return api.patch<Outcome>(orgPath(session, `/users/${user.id}`), values, { ifMatch: base.version })
    },
    onSuccess: (outcome) => {
      if (outcome.user !== undefined) {
        queryClient.setQueryData(['user', session.organization.slug, user.id], outcome.user)
      }
      onSaved()
      offerUndo(outcome, t('footer.saved', { name: outcome.user?.displayName ?? user.displayName }))
      void refresh()
    },
    onError: (error) => {
      if (error instanceof ApiError && error.status === 412) return onRival(error.problem.current as User)
      const messages = fieldErrors(error)
      onRefused(messages, Object.keys(messages).length > 0 ? t('footer.fix') : errorMessage(error))
    },
  })
}
