import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../contract/settings-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { changedFields } from './settings-draft.ts'
import type { SettingsEditor } from './use-settings-editor.ts'

/** Tells what somebody else saved meanwhile; nothing of theirs or of one's own is lost without a choice. */
export function ConflictDialog({ editor, theirs }: { editor: SettingsEditor; theirs: Settings }) {
  const { t } = useTranslation('settings')
  const changed = changedFields(editor.base, theirs)
  return (
    <Dialog
      title={t('conflict.title')}
      isOpen
      onClose={editor.keepMine}
      footer={
        <>
          <Button variant="quiet" onPress={editor.discard}>
            {t('conflict.discard')}
          </Button>
          <Button variant="primary" onPress={editor.keepMine}>
            {t('conflict.keep')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.message')}</p>
      <ul>
        {changed.map((field) => (
          <li key={field}>
            • {t(`conflict.fields.${field}`)}
            {field in editor.edits && ` (${t('conflict.both')})`}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
