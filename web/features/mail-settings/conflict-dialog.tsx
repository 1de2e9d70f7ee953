import { useTranslation } from 'react-i18next'
import type { MailSettings } from '../../../contract/mail-shapes.ts'
import { RivalEditDialog } from '../../app/rival-edit-dialog.tsx'
import { changedFields } from './mail-draft.ts'
import type { MailEditor } from './use-mail-editor.ts'

/** Tells what somebody else saved meanwhile, and which of it one was changing as well. */
export function ConflictDialog({ editor, theirs }: { editor: MailEditor; theirs: MailSettings }) {
  const { t } = useTranslation('mailSettings')
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
            • {t(`conflict.fields.${field}`)}
            {field in editor.edits && ` (${t('conflict.both')})`}
          </li>
        ))}
      </ul>
    </RivalEditDialog>
  )
}
