import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts'
import classes from './account-links.module.css'

type Props = { isPending: boolean; error: Error | null; onSubmit: (signInName: string) => void }

/** Name or address of whom a message is to be sent to. */
export function ForgottenForm({ isPending, error, onSubmit }: Props) {
  const { t } = useTranslation('links')
  const [name, setName] = useState('')
  const [attempts, setAttempts] = useState(0)
  const form = useFocusInvalid(attempts, error)
  const refused = fieldErrors(error).signInName
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (name.trim() !== '') onSubmit(name.trim())
  }
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      {error !== null && refused === undefined && <Notice tone="red">{errorMessage(error)}</Notice>}
      <TextField
        label={t('forgotten.name')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        isRequired
        maxLength={254}
        value={name}
        onChange={setName}
        error={attempts > 0 && name.trim() === '' ? t('forgotten.missing') : refused}
      />
      <Button type="submit" variant="primary" size="lg" isWide isPending={isPending}>
        {t('forgotten.submit')}
      </Button>
    </form>
  )
}
