import { useTranslation } from 'react-i18next'
import { EntranceStep } from '../../app/entrance-step.tsx'
import { AccountName } from './account-name.tsx'
import { ChoosePasswordForm } from './choose-password-form.tsx'
import type { LinkStepProps } from './link-step.ts'

/** Somebody new chooses their password. */
export function InvitationStep({ token, link, onOver }: LinkStepProps) {
  const { t } = useTranslation('links')
  return (
    <EntranceStep
      title={t('invitation.title', { name: link.displayName })}
      message={t('invitation.message', { organization: link.organizationName })}
    >
      <AccountName signInName={link.signInName} />
      <ChoosePasswordForm
        kind="invitations"
        token={token}
        link={link}
        submitLabel={t('invitation.submit')}
        onOver={onOver}
      />
    </EntranceStep>
  )
}
