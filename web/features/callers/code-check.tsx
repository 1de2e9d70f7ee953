import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../contract/caller-shapes.ts'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { codeLength } from '../../app/factors/code-digits.ts'
import { CodeInput } from '../../app/factors/code-input.tsx'
import { formatTime } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import styles from './call.module.css'
import { useCallAct } from './call-queries.ts'

/** Takes the code that the person reads out: tried as soon as it is whole, emptied when it was wrong. */
export function CodeCheck({ call, isJustSent }: { call: Call; isJustSent: boolean }) {
  const { t } = useTranslation('callers')
  const language = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [isShort, setShort] = useState(false)
  const check = useCallAct<{ code: string }>(call.id, 'check')
  const { error } = check
  useEffect(() => {
    if (error === null) return
    setCode('')
    input.current?.focus()
  }, [error])
  const type = (digits: string) => {
    setCode(digits)
    setShort(false)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (check.isPending) return
    if (code.length === codeLength) return check.mutate({ code })
    setShort(true)
    input.current?.focus()
  }
  const refusal = error === null || code !== '' ? undefined : (fieldErrors(error).code ?? errorMessage(error))
  return (
    <form className={styles.code} onSubmit={submit} noValidate>
      <p className={styles.quiet} role="status">
        {call.codeSentAt !== null &&
          t('verify.sent', { to: call.codeSentTo ?? '', time: formatTime(call.codeSentAt, language) })}
      </p>
      <div role={refusal === undefined ? undefined : 'alert'}>
        <CodeInput
          ref={input}
          label={t('verify.typed')}
          value={code}
          onChange={type}
          onComplete={(whole) => check.mutate({ code: whole })}
          error={isShort ? t('verify.short') : refusal}
          autoFocus={isJustSent}
        />
      </div>
      <Button variant="primary" type="submit" isPending={check.isPending}>
        {t('verify.check')}
      </Button>
    </form>
  )
}
