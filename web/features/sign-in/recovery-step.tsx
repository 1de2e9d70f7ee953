import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFactorWords } from '../../app/factors/factor-refusal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FactorForm, type FactorStepProps } from './factor-form.tsx'

/** One of the codes that were put away. */
export function RecoveryStep(props: FactorStepProps) {
  const { t } = useTranslation('secondFactor')
  const words = useFactorWords()
  const [code, setCode] = useState('')
  const [isTried, setIsTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { start, error } = props.factor
  const submit = () => {
    setIsTried(true)
    if (code.trim() === '') input.current?.focus()
    else start({ method: 'recoveryCode', code: code.trim() })
  }
  const missing = isTried && code.trim() === '' ? t('recoveryCode.missing') : undefined
  const message = missing ?? (error === null ? undefined : words(error))
  return (
    <FactorForm {...props} title={t('recoveryCode.title')} message={t('recoveryCode.message')} onSubmit={submit}>
      <div role={message === undefined ? undefined : 'alert'}>
        <TextField
          ref={input}
          label={t('recoveryCode.label')}
          mono
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          isRequired
          maxLength={40}
          value={code}
          onChange={setCode}
          error={message}
        />
      </div>
    </FactorForm>
  )
}
