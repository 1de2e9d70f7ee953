import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import styles from '../../app/mail-account/mail-account.module.css'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import type { useMailPassword } from './use-mail-password.ts'

type Props = { account: MailAccount; password: ReturnType<typeof useMailPassword> }

/** M11: the new password of the mailbox, twice; it is not the one to sign in with. */
export function MailPasswordForm({ account, password }: Props) {
  const { t } = useTranslation('mailAccount')
  const { form, field, submit, forget, refusal, isSaving } = password
  const send = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  // Not the one that the browser keeps for signing in here.
  const input = { maxLength: 512, autoComplete: 'new-password' } as const
  return (
    <form ref={form} className={styles.form} onSubmit={send} noValidate>
      {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
      <PasswordField label={t('newPassword')} description={t('passwordApart')} {...input} {...field('next')} />
      <PasswordField label={t('passwordAgain')} {...input} {...field('again')} />
      <div className={styles.foot}>
        {account.password !== 'none' && (
          <Button variant="quiet" aria-label={t('forgetLabel')} onPress={forget}>
            {t('forget')}
          </Button>
        )}
        <Button type="submit" isPending={isSaving}>
          {t('savePassword')}
        </Button>
      </div>
    </form>
  )
}
