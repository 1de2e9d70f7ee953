import { useTranslation } from 'react-i18next'
import type { MailSettings } from '../../../contract/mail-shapes.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useVersionedEditor } from '../../app/use-versioned-editor.ts'
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

/** Takes the settings as last read; returns the edits made on them and what can be done with them. */
export function useMailEditor(settings: MailSettings) {
  const { t } = useTranslation('mailSettings')
  const session = useSession()
  const editor = useVersionedEditor<MailSettings, MailEdits>({
    read: settings,
    path: orgPath(session, '/settings/mail'),
    queryKey: mailSettingsKey(session.organization.slug),
    bodyOf: updateOf,
    editsOnto,
    words: { saved: t('footer.saved'), fix: t('footer.fix') },
  })
  const { base, edits, isDirty } = editor
  const kept = draftOf(base)
  const draft: MailDraft = { ...kept, ...edits }
  return {
    ...editor,
    draft,
    problems: isDirty ? problemsOf(draft) : {},
    needsPasswordAgain: needsPasswordAgain(base, draft),
    edit: (more: MailEdits) => editor.edit(Object.keys(more), (current) => withEdits(kept, current, more)),
  }
}
