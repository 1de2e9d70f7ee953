import { queryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { DeskSettings } from '../../../contract/desk-shapes.ts'
import { api } from '../../app/api.ts'
import { useSaving } from '../../app/use-saving.ts'
import { type DeskDraft, deskEdits, unsoundFields } from './desk-draft.ts'

/** When the desk works and what it promises. */
export const deskSettingsQuery = queryOptions({
  queryKey: ['settings', 'desk'],
  queryFn: () => api.get<DeskSettings>('/provider/desk-settings'),
})

export type DeskEditor = ReturnType<typeof useDeskEditor>

/** Takes the settings as last read; returns what is being edited of them. */
export function useDeskEditor(settings: DeskSettings) {
  const { t } = useTranslation('deskSettings')
  const [begun, setBegun] = useState<{ settings: DeskSettings; draft: DeskDraft } | null>(null)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  // The version that the edit began with: what somebody else saves meanwhile is noticed.
  const base = begun?.settings ?? settings
  const { version: _version, ...read } = base
  const draft = begun?.draft ?? read
  const edits = deskEdits(base, draft)
  const discard = () => {
    setBegun(null)
    setWrong({})
    saving.reset()
  }
  const saving = useSaving<Partial<DeskDraft>>({
    send: (values) => api.patch<Outcome>('/provider/desk-settings', values, { ifMatch: base.version }),
    said: () => t('saved'),
    fields: Object.keys(read),
    onSaved: () => setBegun(null),
  })
  return {
    draft,
    errors: { ...saving.errors, ...wrong } as Partial<Record<keyof DeskDraft, string>>,
    refusal: saving.refusal,
    isDirty: Object.keys(edits).length > 0,
    isSaving: saving.isSaving,
    set: (values: Partial<DeskDraft>) => {
      setBegun({ settings: base, draft: { ...draft, ...values } })
      setWrong({})
      if (saving.refusal !== undefined || Object.keys(saving.errors).length > 0) saving.reset()
    },
    save: () => {
      const unsound = unsoundFields(draft)
      if (unsound.length === 0) saving.save(edits)
      else setWrong(Object.fromEntries(unsound.map((field) => [field, t(field === 'workingDays' ? 'noDay' : 'fix')])))
    },
    discard,
  }
}
