import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { NewPasswordField } from '../../app/new-password-field.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './dialog-form.module.css'
import { useSetPassword } from './use-user-actions.ts'

/** Gives somebody a password that they must change, unless unticked, when they first sign in. */
export function PasswordDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('user')
  const formId = useId()
  const [password, setPassword] = useState('')
  const [mustChange, setMustChange] = useState(true)
  const { mutate, isPending, error, reset } = useSetPassword(user)
  const errors = fieldErrors(error)
  const name = user.displayName

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    mutate({ body: { password, mustChange }, doneMessage: t('password.done', { name }) }, { onSuccess: onClose })
  }

  return (
    <Dialog
      title={t('password.title', { name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={isPending}>
            {t('password.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.hint}>{t('password.hint')}</p>
        <NewPasswordField
          label={t('password.label')}
          value={password}
          onChange={(text) => {
            setPassword(text)
            reset()
          }}
          error={errors.password}
          context={{ userId: user.id }}
          autoFocus
        />
        <Checkbox label={t('password.mustChange')} checked={mustChange} onChange={setMustChange} />
        {error !== null && errors.password === undefined && <Notice tone="red">{errorMessage(error)}</Notice>}
        {user.hasPassword && <p className={styles.hint}>{t('password.signsOut')}</p>}
      </form>
    </Dialog>
  )
}
