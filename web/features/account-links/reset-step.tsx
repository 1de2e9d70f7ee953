import { useTranslation } from 'react-i18next'
import { EntranceStep } from '../../app/entrance-step.tsx'
import { AccountName } from './account-name.tsx'
import { ChoosePasswordForm } from './choose-password-form.tsx'
import type { LinkStepProps } from './link-step.ts'

/** Somebody who has forgotten their password chooses another one. */
export function ResetStep({ token, link, onOver }: LinkStepProps) {
  const { t } = useTranslation('links')
  return (
    <EntranceStep title={t('reset.title')} message={t('reset.message', { organization: link.organizationName })}>
      <AccountName signInName={link.signInName} />
      <ChoosePasswordForm
        kind="password-resets"
        token={token}
        link={link}
        submitLabel={t('reset.submit')}
        onOver={onOver}
      />
    </EntranceStep>
  )
}
