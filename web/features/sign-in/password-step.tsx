import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, fieldErrors } from '../../app/api.ts'
import { EntranceStep } from '../../app/entrance-step.tsx'
import { NewPasswordField } from '../../app/new-password-field.tsx'
import { useAttempt } from '../../app/use-attempt.ts'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import classes from './sign-in.module.css'
import type { Credentials } from './use-sign-in.ts'

type Props = { credentials: Credentials; onChanged: () => Promise<void> }

/** Step of who signs in with a password an administrator has set: choose one's own. */
export default function PasswordStep({ credentials, onChanged }: Props) {
  const { t } = useTranslation('signIn')
  const [current, setCurrent] = useState(credentials.password)
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [attempts, setAttempts] = useState(0)
  const change = useAttempt(async (passwords: { currentPassword: string; newPassword: string }) => {
    await api.post('/me/password', passwords)
    await onChanged()
  })
  const form = useFocusInvalid(attempts, change.error)
  const errors = fieldErrors(change.error)
  const nextError = attempts > 0 && next === '' ? t('change.newMissing') : errors.newPassword
  const againError = attempts > 0 && next !== '' && again !== next ? t('change.different') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (current !== '' && next !== '' && again === next) change.start({ currentPassword: current, newPassword: next })
  }
  return (
    <EntranceStep title={t('change.title')} message={t('change.message')}>
      <form ref={form} className={classes.form} onSubmit={submit} noValidate>
        {change.error !== null && Object.keys(errors).length === 0 && <RefusalNotice error={change.error} />}
        {/* Tells password managers whose password is being changed. */}
        <input hidden readOnly name="username" autoComplete="username" value={credentials.signInName} />
        {(credentials.password === '' || errors.currentPassword !== undefined) && (
          <PasswordField
            label={t('change.current')}
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={attempts > 0 && current === '' ? t('passwordMissing') : errors.currentPassword}
          />
        )}
        <NewPasswordField label={t('change.new')} autoFocus value={next} onChange={setNext} error={nextError} />
        <PasswordField
          label={t('change.again')}
          autoComplete="new-password"
          maxLength={256}
          value={again}
          onChange={setAgain}
          error={againError}
        />
        <Button type="submit" variant="primary" size="lg" isWide isPending={change.isPending}>
          {t('change.submit')}
        </Button>
      </form>
    </EntranceStep>
  )
}
