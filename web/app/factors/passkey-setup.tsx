import { type FormEvent, useContext, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactorAdded } from '../../../contract/factor-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { api, fieldErrors } from '../api.ts'
import { useAttempt } from '../use-attempt.ts'
import { FactorCallContext } from './factor-call.ts'
import { FactorRefusal } from './factor-refusal.tsx'
import classes from './factor-setup.module.css'
import { makePasskey, type PasskeyOptions } from './passkey.ts'

type Props = { size?: 'md' | 'lg'; onAdded: (added: FactorAdded) => void }

/** Adds a passkey: a name for it, then the browser's own question. Words: `factors`. */
export function PasskeySetup({ size = 'md', onAdded }: Props) {
  const { t } = useTranslation('factors')
  const around = useContext(FactorCallContext)
  const [name, setName] = useState<string>(t('passkey.nameDefault'))
  const [isTried, setIsTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const add = useAttempt(async (chosen: string) => {
    const attestation = await makePasskey(await around(() => api.post<PasskeyOptions>('/me/factors/passkey/options')))
    onAdded(await around(() => api.post<FactorAdded>('/me/factors/passkey', { attestation, name: chosen })))
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (name.trim() === '') input.current?.focus()
    else add.start(name.trim())
  }
  const missing = isTried && name.trim() === '' ? t('passkey.nameMissing') : undefined
  const refused = fieldErrors(add.error).name
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.message}>{t('passkey.message')}</p>
      {add.error !== null && refused === undefined && <FactorRefusal error={add.error} />}
      <TextField
        ref={input}
        label={t('passkey.name')}
        description={t('passkey.nameHelp')}
        autoComplete="off"
        autoFocus
        isRequired
        maxLength={60}
        value={name}
        onChange={setName}
        error={missing ?? refused}
      />
      <Button type="submit" variant="primary" size={size} isWide={size === 'lg'} isPending={add.isPending}>
        {t('passkey.submit')}
      </Button>
    </form>
  )
}
