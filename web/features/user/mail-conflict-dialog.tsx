import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { changedFields } from '../../app/mail-account/mail-draft.ts'
import type { MailEditor } from '../../app/mail-account/use-mail-editor.ts'
import { RivalEditDialog } from '../../app/rival-edit-dialog.tsx'

/** Tells what somebody else saved of a mail account meanwhile, and which of it one was changing as well. */
export function MailConflictDialog({ editor, theirs }: { editor: MailEditor; theirs: MailAccount }) {
  const { t } = useTranslation('mailAccount')
  const words = {
    title: t('conflict.title'),
    message: t('conflict.message'),
    discard: t('conflict.discard'),
    keep: t('conflict.keep'),
  }
  return (
    <RivalEditDialog words={words} onKeep={editor.keepMine} onDiscard={editor.discard}>
      <ul>
        {changedFields(editor.base, theirs).map((field) => (
          <li key={field}>
            • {t(field === 'host' ? 'server' : field)}
            {field in editor.edits && ` (${t('conflict.both')})`}
          </li>
        ))}
      </ul>
    </RivalEditDialog>
  )
}
