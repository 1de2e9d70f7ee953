import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { MailSettings } from '../../../contract/mail-shapes.ts'
import { ApiError, api, errorMessage, fieldErrors } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { problemsOf } from './draft-problems.ts'
import {
  draftOf,
  editsOnto,
  type MailDraft,
  type MailEdits,
  needsPasswordAgain,
  updateOf,
  withEdits,
} from './mail-draft.ts'
import { mailSettingsKey } from './use-mail-settings.ts'

export type MailEditor = ReturnType<typeof useMailEditor>

/**
 * Takes the settings as last read; returns the edits made on them and what can be done with them. Editing stays on the
 * version it began with, so that what somebody else saved meanwhile is noticed (412) and never overwritten unseen.
 */
export function useMailEditor(settings: MailSettings) {
  const { t } = useTranslation('mailSettings')
  const session = useSession()
  const path = orgPath(session, '/settings/mail')
  const readAnew = useReadAnew(path, session.organization.slug)
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  const [begun, setBegun] = useState<MailSettings | null>(null)
  const [edits, setEdits] = useState<MailEdits>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const [theirs, setTheirs] = useState<MailSettings | null>(null)
  const isDirty = Object.keys(edits).length > 0
  const base = (isDirty ? begun : null) ?? settings
  const kept = draftOf(base)
  const draft: MailDraft = { ...kept, ...edits }

  const discard = () => {
    setEdits({})
    setBegun(null)
    setErrors({})
    setRefusal(undefined)
    setTheirs(null)
  }

  const saving = useMutation({
    mutationFn: () => api.patch<Outcome>(path, updateOf(base, edits), { ifMatch: base.version }),
    onSuccess: async (outcome) => {
      offerUndo(outcome, t('footer.saved'))
      await refresh()
      discard()
    },
    onError: async (error) => {
      if (isRivalEdit(error)) return setTheirs(await readAnew())
      const messages = fieldErrors(error)
      setErrors(messages)
      setRefusal(Object.keys(messages).length > 0 ? t('footer.fix') : errorMessage(error))
    },
  })

  return {
    base,
    draft,
    edits,
    errors,
    refusal,
    theirs,
    isDirty,
    problems: isDirty ? problemsOf(draft) : {},
    needsPasswordAgain: needsPasswordAgain(base, draft),
    isSaving: saving.isPending,
    edit: (more: MailEdits) => {
      setEdits((current) => withEdits(kept, current, more))
      setBegun(base)
      setErrors((before) => withoutFields(before, Object.keys(more)))
      setRefusal(undefined)
    },
    save: () => saving.mutate(),
    discard,
    keepMine: () => {
      if (theirs === null) return
      setBegun(theirs)
      setEdits((mine) => editsOnto(theirs, mine))
      setTheirs(null)
    },
  }
}

const isRivalEdit = (error: Error) => error instanceof ApiError && error.status === 412

/** Returns a function that reads the settings as they are now and shows them wherever they are shown. */
function useReadAnew(path: string, organization: string): () => Promise<MailSettings> {
  const queryClient = useQueryClient()
  return async () => {
    const current = await api.get<MailSettings>(path)
    queryClient.setQueryData(mailSettingsKey(organization), current)
    return current
  }
}

/** Takes what was refused by field, and fields that are being mended; returns what is left of it. */
function withoutFields(errors: Record<string, string>, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !fields.includes(name.split('/')[0] ?? name)))
}
