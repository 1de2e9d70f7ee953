import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Settings } from '../../../contract/settings-shapes.ts'
import { ApiError, api, errorMessage, fieldErrors } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import {
  type Draft,
  draftOf,
  editsOnto,
  problemsOf,
  type SettingsEdits,
  type SettingsField,
  withEdit,
} from './settings-draft.ts'

/** Reads the settings of the person's organization. */
export function useSettings() {
  const session = useSession()
  return useQuery({
    queryKey: ['settings', session.organization.slug],
    queryFn: () => api.get<Settings>(orgPath(session, '/settings')),
  })
}

export type SettingsEditor = ReturnType<typeof useSettingsEditor>

/**
 * Takes the settings as last read; returns the edits made on them and what can be done with them. Editing stays on the
 * version it began with, so that what somebody else saved meanwhile is noticed (412) and never overwritten unseen.
 */
export function useSettingsEditor(settings: Settings) {
  const { t } = useTranslation('settings')
  const session = useSession()
  const queryClient = useQueryClient()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  const [begun, setBegun] = useState<Settings | null>(null)
  const [edits, setEdits] = useState<SettingsEdits>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const [theirs, setTheirs] = useState<Settings | null>(null)
  const isDirty = Object.keys(edits).length > 0
  const base = (isDirty ? begun : null) ?? settings
  const key = ['settings', session.organization.slug]

  const discard = () => {
    setEdits({})
    setBegun(null)
    setErrors({})
    setRefusal(undefined)
    setTheirs(null)
  }

  const saving = useMutation({
    mutationFn: () => api.patch<Outcome>(orgPath(session, '/settings'), edits, { ifMatch: base.version }),
    onSuccess: async (outcome) => {
      offerUndo(outcome, t('footer.saved'))
      await refresh()
      discard()
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.status === 412) {
        const current = await api.get<Settings>(orgPath(session, '/settings'))
        queryClient.setQueryData(key, current)
        return setTheirs(current)
      }
      const messages = fieldErrors(error)
      setErrors(messages)
      setRefusal(Object.keys(messages).length > 0 ? t('footer.fix') : errorMessage(error))
    },
  })

  return {
    base,
    draft: { ...draftOf(base), ...edits } as Draft,
    edits,
    errors,
    refusal,
    theirs,
    isDirty,
    problems: problemsOf(edits, base.providerMinimum),
    isSaving: saving.isPending,
    set: <Field extends SettingsField>(field: Field, value: Draft[Field]) => {
      setEdits((current) => withEdit(draftOf(base), current, field, value))
      setBegun(base)
      setErrors(({ [field]: _repaired, ...others }) => others)
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
