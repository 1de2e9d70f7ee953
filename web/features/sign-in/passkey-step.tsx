import { useTranslation } from 'react-i18next'
import { FactorRefusal } from '../../app/factors/factor-refusal.tsx'
import { FactorForm, type FactorStepProps } from './factor-form.tsx'

/** A passkey after the password: the browser asks its own question once the button is pressed. */
export function PasskeyStep(props: FactorStepProps) {
  const { t } = useTranslation('secondFactor')
  const { start, error } = props.factor
  return (
    <FactorForm
      {...props}
      title={t('passkey.title')}
      message={t('passkey.message')}
      submitLabel={t('passkey.submit')}
      isTitleFocused
      onSubmit={() => start({ method: 'passkey' })}
    >
      {error !== null && <FactorRefusal error={error} />}
    </FactorForm>
  )
}
