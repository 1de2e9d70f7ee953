import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './sign-in.module.css'
import type { Credentials } from './use-sign-in.ts'

type Props = {
  initialName: string
  isPending: boolean
  error: Error | null
  onSubmit: (credentials: Credentials) => void
  onNameFocus: () => void
}

/** Sign-in name and password. */
export function CredentialsForm({ initialName, isPending, error, onSubmit, onNameFocus }: Props) {
  const { t } = useTranslation('signIn')
  const [signInName, setSignInName] = useState(initialName)
  const [password, setPassword] = useState('')
  const [isTried, setIsTried] = useState(false)
  const nameInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (error !== null) passwordInput.current?.select()
  }, [error])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (signInName.trim() === '') nameInput.current?.focus()
    else if (password === '') passwordInput.current?.focus()
    else if (!isPending) onSubmit({ signInName: signInName.trim(), password })
  }
  return (
    <form className={classes.form} onSubmit={submit} onFocus={onNameFocus} noValidate>
      <TextField
        ref={nameInput}
        label={t('name')}
        name="username"
        // "webauthn" lets the browser offer passkeys here (WebAuthn Level 3, 5.1.4).
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        isRequired
        maxLength={254}
        value={signInName}
        onChange={setSignInName}
        error={isTried && signInName.trim() === '' ? t('nameMissing') : undefined}
      />
      <div className={classes.password}>
        <PasswordField
          ref={passwordInput}
          label={t('password')}
          name="password"
          autoComplete="current-password"
          isRequired
          maxLength={256}
          value={password}
          onChange={setPassword}
          error={isTried && password === '' ? t('passwordMissing') : undefined}
        />
        <a className={classes.forgotten} href="/forgotten-password">
          {t('forgotten')}
        </a>
      </div>
      <Button type="submit" variant="primary" size="lg" isWide isPending={isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}
