import { type FormEvent, useContext, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeSent, FactorAdded } from '../../../contract/factor-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { api } from '../api.ts'
import { useAttempt } from '../use-attempt.ts'
import { codeLength } from './code-digits.ts'
import { CodeInput } from './code-input.tsx'
import { FactorCallContext } from './factor-call.ts'
import { FactorRefusal, useFactorWords } from './factor-refusal.tsx'
import classes from './factor-setup.module.css'
import { SendAgain } from './send-again.tsx'
import { useCodeSending } from './use-code-sending.ts'

type Props = {
  method: 'email' | 'sms'
  /** The masked address or the end of the number. */
  hint: string
  size?: 'md' | 'lg'
  onAdded: (added: FactorAdded) => void
}

/** Adds codes by e-mail or SMS: a first one is sent at once and asked back. Words: `factors`. */
export function ReceivedCodeSetup({ method, hint, size = 'md', onAdded }: Props) {
  const { t } = useTranslation('factors')
  const words = useFactorWords()
  const around = useContext(FactorCallContext)
  const [code, setCode] = useState('')
  const [isTried, setIsTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const sending = useCodeSending(() => around(() => api.post<CodeSent>(`/me/factors/${method}`)))
  const confirm = useAttempt(async (digits: string) => {
    onAdded(await around(() => api.post<FactorAdded>(`/me/factors/${method}/confirm`, { code: digits })))
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
      <p className={classes.message}>{t(`received.${method}`, { hint: sending.sent?.hint ?? hint })}</p>
      {sending.error !== null && <FactorRefusal error={sending.error} />}
      <CodeInput
        ref={input}
        label={t('code.label')}
        value={code}
        onChange={setCode}
        onComplete={confirm.start}
        error={confirm.error === null ? missing : words(confirm.error)}
        autoFocus
      />
      <SendAgain sending={sending} />
      <Button type="submit" variant="primary" size={size} isWide={size === 'lg'} isPending={confirm.isPending}>
        {t('received.submit')}
      </Button>
    </form>
  )
}
