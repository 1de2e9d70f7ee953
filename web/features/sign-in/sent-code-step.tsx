import { useTranslation } from 'react-i18next'
import type { CodeSent } from '../../../contract/factor-shapes.ts'
import { api } from '../../app/api.ts'
import { FactorRefusal } from '../../app/factors/factor-refusal.tsx'
import { SendAgain } from '../../app/factors/send-again.tsx'
import { useCodeSending } from '../../app/factors/use-code-sending.ts'
import { DigitsField, useDigits } from './digits-field.tsx'
import { FactorForm, type FactorStepProps } from './factor-form.tsx'

type Props = FactorStepProps & { method: 'email' | 'sms'; hint: string }

/** A code by e-mail or SMS: sent as soon as this way is chosen. */
export function SentCodeStep({ method, hint, ...step }: Props) {
  const { t } = useTranslation('secondFactor')
  const { t: tFactors } = useTranslation('factors')
  const digits = useDigits(method, step.factor)
  const sending = useCodeSending(() => api.post<CodeSent>('/session/second-factor/send', { method }))
  return (
    <FactorForm
      {...step}
      title={t(`${method}.title`)}
      message={tFactors(`received.${method}`, { hint: sending.sent?.hint ?? hint })}
      onSubmit={digits.submit}
    >
      {sending.error !== null && <FactorRefusal error={sending.error} />}
      <DigitsField {...digits} />
      <SendAgain sending={sending} />
    </FactorForm>
  )
}
