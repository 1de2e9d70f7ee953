import { type FormEvent, useContext, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactorAdded, TotpBegun } from '../../../contract/factor-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { api } from '../api.ts'
import { useAttempt } from '../use-attempt.ts'
import { codeLength } from './code-digits.ts'
import { CodeInput } from './code-input.tsx'
import { FactorCallContext } from './factor-call.ts'
import { FactorRefusal, useFactorWords } from './factor-refusal.tsx'
import classes from './factor-setup.module.css'
import { TotpKey } from './totp-key.tsx'

type Props = { size?: 'md' | 'lg'; onAdded: (added: FactorAdded) => void }

/** Adds an authenticator app: an image to scan (or a key to type), then a first code as proof. Words: `factors`. */
export function TotpSetup({ size = 'md', onAdded }: Props) {
  const { t } = useTranslation('factors')
  const words = useFactorWords()
  const around = useContext(FactorCallContext)
  const [begun, setBegun] = useState<TotpBegun | null>(null)
  const [code, setCode] = useState('')
  const [isTried, setIsTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const begin = useAttempt(async () => setBegun(await around(() => api.post<TotpBegun>('/me/factors/totp'))))
  const confirm = useAttempt(async (digits: string) => {
    onAdded(await around(() => api.post<FactorAdded>('/me/factors/totp/confirm', { code: digits })))
  })
  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    begin.start(undefined)
  })
  useEffect(() => {
    if (confirm.error === null) return
    setCode('')
    input.current?.focus()
  }, [confirm.error])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (code.length < codeLength) input.current?.focus()
    else confirm.start(code)
  }
  const missing = isTried && code.length < codeLength ? t('code.missing') : undefined
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {begin.error !== null && <FactorRefusal error={begin.error} />}
      <TotpKey begun={begun} />
      <CodeInput
        ref={input}
        label={t('totp.confirm')}
        value={code}
        onChange={setCode}
        onComplete={confirm.start}
        error={confirm.error === null ? missing : words(confirm.error)}
      />
      <Button type="submit" variant="primary" size={size} isWide={size === 'lg'} isPending={confirm.isPending}>
        {t('totp.submit')}
      </Button>
    </form>
  )
}
