import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../contract/session-shapes.ts'
import { Entrance } from '../../app/entrance.tsx'
import { useEntranceTitle } from '../../app/use-entrance-title.ts'
import { CredentialsForm } from './credentials-form.tsx'
import { OrganizationStep } from './organization-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { useSignIn } from './use-sign-in.ts'

type Props = { session: Session | null; hasEnded: boolean }

/** The sign-in screen with its three steps: credentials, organization when several fit, a forced new password. */
export function SignInScreen({ session, hasEnded }: Props) {
  const { t } = useTranslation('signIn')
  useEntranceTitle(t('title'))
  const { step, credentials, start, choose, back, afterPasswordChange, isPending, error } = useSignIn(session)
  const [isChanged, setIsChanged] = useState(false)
  const changed = async () => {
    setIsChanged(true)
    await afterPasswordChange()
  }
  return (
    <Entrance footer={step.kind === 'credentials' ? t('forgotten') : undefined}>
      {(step.kind === 'credentials' || step.kind === 'entering') && (
        <CredentialsForm
          initialName={credentials.signInName}
          notice={isChanged ? 'changed' : hasEnded ? 'ended' : undefined}
          isPending={isPending}
          error={error}
          onSubmit={start}
        />
      )}
      {step.kind === 'organization' && (
        <OrganizationStep
          organizations={step.organizations}
          isPending={isPending}
          error={error}
          onChoose={choose}
          onBack={back}
        />
      )}
      {step.kind === 'password' && <PasswordStep credentials={credentials} onChanged={changed} />}
    </Entrance>
  )
}
