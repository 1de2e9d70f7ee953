import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../contract/settings-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useVersionedEditor } from '../../app/use-versioned-editor.ts'
import {
  type Draft,
  draftOf,
  editsOnto,
  problemsOf,
  type SettingsEdits,
  type SettingsField,
  withEdit,
} from './settings-draft.ts'

const keyOf = (organization: string) => ['settings', organization]

/** Reads the settings of the person's organization. */
export function useSettings() {
  const session = useSession()
  return useQuery({
    queryKey: keyOf(session.organization.slug),
    queryFn: () => api.get<Settings>(orgPath(session, '/settings')),
  })
}

export type SettingsEditor = ReturnType<typeof useSettingsEditor>

/** Takes the settings as last read; returns the edits made on them and what can be done with them. */
export function useSettingsEditor(settings: Settings) {
  const { t } = useTranslation('settings')
  const session = useSession()
  const editor = useVersionedEditor<Settings, SettingsEdits>({
    read: settings,
    path: orgPath(session, '/settings'),
    queryKey: keyOf(session.organization.slug),
    bodyOf: (_base, edits) => edits,
    editsOnto,
    words: { saved: t('footer.saved'), fix: t('footer.fix') },
  })
  const { base, edits } = editor
  return {
    ...editor,
    draft: { ...draftOf(base), ...edits } as Draft,
    problems: problemsOf(edits, base.providerMinimum),
    set: <Field extends SettingsField>(field: Field, value: Draft[Field]) =>
      editor.edit([field], (current) => withEdit(draftOf(base), current, field, value)),
  }
}
