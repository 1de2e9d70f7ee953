import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { focusField } from '../../app/focus-field.ts'
import { followedName } from '../../app/mail-account/followed-name.ts'
import { LastTest } from '../../app/mail-account/last-test.tsx'
import styles from '../../app/mail-account/mail-account.module.css'
import { MailConnection } from '../../app/mail-account/mail-connection.tsx'
import { serverFields } from '../../app/mail-account/mail-draft.ts'
import { MailPasswordField } from '../../app/mail-account/mail-password-field.tsx'
import { MailTestSection } from '../../app/mail-account/mail-test-section.tsx'
import { ServerFields } from '../../app/mail-account/server-fields.tsx'
import { type MailEditor, useMailEditor } from '../../app/mail-account/use-mail-editor.ts'
import { UserNameField } from '../../app/mail-account/user-name-field.tsx'
import { useFocusOnError } from '../../app/use-focus-on-error.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { Button } from '../../ui/button.tsx'
import { MailConflictDialog } from './mail-conflict-dialog.tsx'
import { MailStateNotice } from './mail-state-notice.tsx'

type Props = { user: User; account: MailAccount; path: string; typed: { signInName: string; email: string } }

/** The form of a mail account, saved by itself: it is another change than the account of the person. */
export function MailForm({ user, account, path, typed }: Props) {
  const { t } = useTranslation('mailAccount')
  const form = useRef<HTMLDivElement>(null)
  const editor = useMailEditor(account, path, t('saved', { name: user.displayName }))
  useLeaveGuard(editor.isDirty && !editor.isSaving)
  const { base, draft, edits, errors, set } = editor
  useFocusOnError(form, inForm(errors))
  // Before there is a server, there is nothing to give a password for, and nothing to try.
  const hasServer = base.inherited.host !== null || draft.host !== null
  const isMoved = serverFields.some((name) => name in edits)
  const isPasswordWanted = account.state === 'passwordMissing' || account.state === 'passwordForOtherServer'
  return (
    <div ref={form} className={styles.form}>
      <MailStateNotice account={account} />
      <div className={styles.pair}>
        <div data-field={isPasswordWanted ? undefined : 'mailAccount'}>
          <UserNameField
            value={draft.userName}
            onChange={(userName) => set('userName', userName)}
            followed={followedName(typed, account.userNameFrom)}
            from={account.userNameFrom}
            error={errors.userName}
          />
        </div>
        {account.authentication === 'own' && hasServer && (
          <div data-field={isPasswordWanted ? 'mailAccount' : undefined}>
            <MailPasswordField
              value={draft.password}
              onChange={(password) => set('password', password)}
              kept={base.password}
              error={errors.password}
              warning={isMoved && base.password === 'kept' && draft.password === '' ? t('passwordMoves') : undefined}
              isOptional={base.password === 'none'}
            />
          </div>
        )}
      </div>
      {account.authentication === 'oauth' && <MailConnection account={account} path={path} mayDisconnect />}
      <ServerFields draft={draft} set={set} inherited={base.inherited} problems={errors} />
      {hasServer && (
        <MailTestSection
          account={base}
          path={path}
          edits={edits}
          repair={({ code }) =>
            (code === 'passwordWrong' || code === 'appPasswordNeeded') && account.authentication === 'own' ? (
              <p>
                <Button size="sm" onPress={() => void focusField(form.current, 'mailAccount/password')}>
                  {t('otherPassword')}
                </Button>
              </p>
            ) : undefined
          }
        />
      )}
      <LastTest account={account} />
      {editor.isDirty && <MailFormFoot editor={editor} />}
      {editor.theirs !== null && <MailConflictDialog editor={editor} theirs={editor.theirs} />}
    </div>
  )
}

// The fields have the same names here as in the form that creates the account.
const inForm = (errors: Record<string, string>) =>
  Object.fromEntries(Object.entries(errors).map(([field, message]) => [`mailAccount/${field}`, message]))

function MailFormFoot({ editor }: { editor: MailEditor }) {
  const { t } = useTranslation('mailAccount')
  return (
    <div className={styles.foot}>
      {editor.refusal !== undefined && (
        <p className={styles.refusal} role="alert">
          {editor.refusal}
        </p>
      )}
      <Button variant="quiet" onPress={editor.discard}>
        {t('discard')}
      </Button>
      <Button variant="primary" isPending={editor.isSaving} onPress={editor.save}>
        {t('save')}
      </Button>
    </div>
  )
}
