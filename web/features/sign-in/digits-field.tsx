import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeLength } from '../../app/factors/code-digits.ts'
import { CodeInput } from '../../app/factors/code-input.tsx'
import { useFactorWords } from '../../app/factors/factor-refusal.tsx'
import classes from './sign-in.module.css'
import type { SecondFactor } from './use-second-factor.ts'

type Digits = {
  code: string
  setCode: (code: string) => void
  input: RefObject<HTMLInputElement | null>
  error: string | undefined
  submit: () => void
  send: (code: string) => void
}

/** The state of a six-digit code for `method`: sent as soon as it is whole, emptied when it was wrong. */
export function useDigits(method: 'totp' | 'email' | 'sms', factor: SecondFactor): Digits {
  const { t } = useTranslation('factors')
  const words = useFactorWords()
  const [code, setCode] = useState('')
  const [isTried, setIsTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { error: refusal, start } = factor
  useEffect(() => {
    if (refusal === null) return
    setCode('')
    setIsTried(false)
    input.current?.focus()
  }, [refusal])
  const send = (whole: string) => start({ method, code: whole })
  const submit = () => {
    setIsTried(true)
    if (code.length < codeLength) input.current?.focus()
    else send(code)
  }
  const missing = isTried && code.length < codeLength ? t('code.missing') : undefined
  return { code, setCode, input, error: missing ?? (refusal === null ? undefined : words(refusal)), submit, send }
}

/** The six boxes of the second factor; the heading above names them. */
export function DigitsField({ code, setCode, input, error, send }: Digits) {
  const { t } = useTranslation('factors')
  return (
    <div className={classes.digits} role={error === undefined ? undefined : 'alert'}>
      <CodeInput
        ref={input}
        label={t('code.label')}
        isLabelHidden
        value={code}
        onChange={setCode}
        onComplete={send}
        error={error}
        autoFocus
      />
    </div>
  )
}
