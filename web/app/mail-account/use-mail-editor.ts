import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { useVersionedEditor } from '../use-versioned-editor.ts'
import { bodyOf, draftOf, editsOnto, isPort, type MailEdits, type SetMail, withEdit } from './mail-draft.ts'

export type MailEditor = ReturnType<typeof useMailEditor>

/**
 * Takes a mail account as last read, where it is saved and what is said then; returns the edits made on it and what can
 * be done with them.
 */
export function useMailEditor(account: MailAccount, path: string, said: string) {
  const { t } = useTranslation('mailAccount')
  const editor = useVersionedEditor<MailAccount, MailEdits>({
    read: account,
    path,
    queryKey: ['mailAccount', path],
    bodyOf: (_base, edits) => bodyOf(edits),
    editsOnto,
    words: { saved: said, fix: t('fix') },
  })
  const kept = draftOf(editor.base)
  const draft = { ...kept, ...editor.edits }
  const set: SetMail = (field, value) => editor.edit([field], (current) => withEdit(kept, current, field, value))
  return { ...editor, draft, set, save: () => (isPort(draft.port) ? editor.save() : editor.refuse()) }
}
