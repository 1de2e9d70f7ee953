import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { worthTelling } from '../../app/proof/with-proof.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts'
import classes from './preferences.module.css'
import { useChangeEmail } from './use-my-email.ts'

type Props = {
  /** Nobody is told at an address that does not exist. */
  isFirst: boolean
  onClose: () => void
}

/** Asks for the new address; it counts once the link sent to it was opened. */
export default function EmailDialog({ isFirst, onClose }: Props) {
  const { t } = useTranslation('preferences')
  const formId = useId()
  const [email, setEmail] = useState('')
  const [attempts, setAttempts] = useState(0)
  const change = useChangeEmail()
  const refusal = worthTelling(change.error)
  const refused = fieldErrors(refusal).email
  const form = useFocusInvalid(attempts, change.error)
  const missing = attempts > 0 && email.trim() === '' ? t('email.missing') : undefined
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (change.isPending || email.trim() === '') return
    change.mutate(email, {
      onSuccess: () => {
        showToast({ message: t('email.sent', { email: email.trim() }) })
        onClose()
      },
    })
  }
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t('email.back')}
      </Button>
      <Button variant="primary" type="submit" form={formId} isPending={change.isPending}>
        {t('email.submit')}
      </Button>
    </>
  )
  return (
    <Dialog title={t(isFirst ? 'email.addLabel' : 'email.changeLabel')} isOpen onClose={onClose} footer={footer}>
      <form id={formId} ref={form} className={classes.form} onSubmit={submit} noValidate>
        <p>{t(isFirst ? 'email.addMessage' : 'email.message')}</p>
        <TextField
          label={t(isFirst ? 'card.email' : 'email.label')}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoFocus
          isRequired
          maxLength={254}
          value={email}
          onChange={(text) => {
            setEmail(text)
            change.reset()
          }}
          error={missing ?? refused}
        />
        {refusal !== null && refused === undefined && <Notice tone="red">{errorMessage(refusal)}</Notice>}
      </form>
    </Dialog>
  )
}
