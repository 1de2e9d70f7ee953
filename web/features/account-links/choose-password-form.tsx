import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Link } from '../../../contract/link-shapes.ts'
import type { Session } from '../../../contract/session-shapes.ts'
import { ApiError, api, errorMessage, fieldErrors } from '../../app/api.ts'
import { continueSignIn } from '../../app/entrance-addresses.ts'
import { type LinkKind, linkPath } from '../../app/link-reading.ts'
import { NewPasswordField } from '../../app/new-password-field.tsx'
import { useAttempt } from '../../app/use-attempt.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts'
import classes from './account-links.module.css'

type Props = {
  kind: LinkKind
  token: string
  link: Link
  submitLabel: string
  /** Called when the link turns out to be over meanwhile. */
  onOver: () => void
}

/** Sets the password of whom the link is for, and signs them in as far as the password alone can. */
export function ChoosePasswordForm({ kind, token, link, submitLabel, onOver }: Props) {
  const { t } = useTranslation('newPassword')
  const [password, setPassword] = useState('')
  const [attempts, setAttempts] = useState(0)
  const choose = useAttempt(async (chosen: string) => {
    try {
      continueSignIn(await api.post<Session>(linkPath(kind), { password: chosen }, { linkToken: token }))
    } catch (error) {
      if (error instanceof ApiError && error.status === 410) onOver()
      else throw error
    }
  })
  const form = useFocusInvalid(attempts, choose.error)
  const refused = fieldErrors(choose.error).password
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (password !== '') choose.start(password)
  }
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      {choose.error !== null && refused === undefined && <Notice tone="red">{errorMessage(choose.error)}</Notice>}
      {/* Tells password managers whose password is being chosen. */}
      <input hidden readOnly name="username" autoComplete="username" value={link.signInName} />
      <NewPasswordField
        value={password}
        onChange={setPassword}
        context={{ token }}
        autoFocus
        error={attempts > 0 && password === '' ? t('missing') : refused}
      />
      <Button type="submit" variant="primary" size="lg" isWide isPending={choose.isPending}>
        {submitLabel}
      </Button>
    </form>
  )
}
