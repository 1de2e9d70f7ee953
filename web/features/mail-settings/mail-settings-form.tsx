import { useTranslation } from 'react-i18next'
import type { MailSettings } from '../../../contract/mail-shapes.ts'
import { useMailTest } from '../../app/mail-test/use-mail-test.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useChangePreview } from '../../app/use-change-preview.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { updateOf, withoutSecrets } from './mail-draft.ts'
import { MailFooter } from './mail-footer.tsx'
import classes from './mail-settings-screen.module.css'
import { MessagesLink } from './messages-link.tsx'
import { ServerCard } from './server-card.tsx'
import { TestCard } from './test-card.tsx'
import { useFieldWords } from './use-field-words.ts'
import { useMailEditor } from './use-mail-editor.ts'
import { WaitingPeople } from './waiting-people.tsx'

/** The form and the test beside it, which tries what stands in the form. */
export function MailSettingsForm({ settings }: { settings: MailSettings }) {
  const { t } = useTranslation('mailSettings')
  const session = useSession()
  const editor = useMailEditor(settings)
  const test = useMailTest(orgPath(session, '/settings/mail/test'))
  useLeaveGuard(editor.isDirty)
  const isSound = editor.isDirty && Object.keys(editor.problems).length === 0
  const values = withoutSecrets(updateOf(editor.base, editor.edits))
  const preview = useChangePreview(
    isSound ? { kind: 'mail.settings.update', target: session.organization.id, values } : null,
  )
  const wordsOf = useFieldWords({ editor, preview, testErrors: test.errors })
  return (
    <>
      <div className={classes.columns}>
        <div className={classes.column}>
          {!settings.isConfigured && (
            <Notice tone="neutral" title={t('none.title')}>
              {t('none.text')}
            </Notice>
          )}
          <ServerCard editor={editor} wordsOf={wordsOf} />
        </div>
        <aside className={classes.aside}>
          <TestCard editor={editor} test={test} />
          <WaitingPeople settings={settings} />
          <MessagesLink />
        </aside>
      </div>
      <MailFooter editor={editor} preview={preview} />
      {editor.theirs !== null && <ConflictDialog editor={editor} theirs={editor.theirs} />}
    </>
  )
}
