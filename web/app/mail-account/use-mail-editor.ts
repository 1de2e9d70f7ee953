import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { ApiError, api, errorMessage, fieldErrors } from '../api.ts'
import { useRefreshAfterChange, useUndo } from '../undo.ts'
import { bodyOf, draftOf, editsOnto, isPort, type MailEdits, type SetMail, withEdit } from './mail-draft.ts'

export type MailEditor = ReturnType<typeof useMailEditor>

/**
 * Takes a mail account as last read, where it is saved and what is said then; returns the edits made on it and what can
 * be done with them. Editing stays on the version it began with, so that what somebody else saved meanwhile is noticed
 * (412) and never overwritten unseen.
 */
export function useMailEditor(account: MailAccount, path: string, said: string) {
  const { t } = useTranslation('mailAccount')
  const queryClient = useQueryClient()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  const [begun, setBegun] = useState<MailAccount | null>(null)
  const [edits, setEdits] = useState<MailEdits>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const [theirs, setTheirs] = useState<MailAccount | null>(null)
  const isDirty = Object.keys(edits).length > 0
  const base = (isDirty ? begun : null) ?? account
  const draft = { ...draftOf(base), ...edits }

  const discard = () => {
    setEdits({})
    setBegun(null)
    setErrors({})
    setRefusal(undefined)
    setTheirs(null)
  }
  const saving = useMutation({
    mutationFn: () => api.patch<Outcome>(path, bodyOf(edits), { ifMatch: base.version }),
    onSuccess: async (outcome) => {
      offerUndo(outcome, said)
      await refresh()
      discard()
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.status === 412) {
        const current = await api.get<MailAccount>(path)
        queryClient.setQueryData(['mailAccount', path], current)
        return setTheirs(current)
      }
      const messages = fieldErrors(error)
      setErrors(messages)
      setRefusal(Object.keys(messages).length > 0 ? t('fix') : errorMessage(error))
    },
  })
  const set: SetMail = (field, value) => {
    setEdits((current) => withEdit(draftOf(base), current, field, value))
    setBegun(base)
    setErrors(({ [field]: _repaired, ...others }) => others)
    setRefusal(undefined)
  }
  return {
    base,
    draft,
    edits,
    errors,
    refusal,
    theirs,
    isDirty,
    isSaving: saving.isPending,
    set,
    save: () => (isPort(draft.port) ? saving.mutate() : setRefusal(t('fix'))),
    discard,
    keepMine: () => {
      if (theirs === null) return
      setBegun(theirs)
      setEdits((mine) => editsOnto(theirs, mine))
      setTheirs(null)
    },
  }
}
