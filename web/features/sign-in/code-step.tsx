import { useTranslation } from 'react-i18next'
import { DigitsField, useDigits } from './digits-field.tsx'
import { FactorForm, type FactorStepProps } from './factor-form.tsx'

/** The code of the authenticator app. */
export function CodeStep(props: FactorStepProps) {
  const { t } = useTranslation('secondFactor')
  const digits = useDigits('totp', props.factor)
  return (
    <FactorForm {...props} title={t('totp.title')} message={t('totp.message')} onSubmit={digits.submit}>
      <DigitsField {...digits} />
    </FactorForm>
  )
}
