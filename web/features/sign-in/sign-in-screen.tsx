import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../contract/session-shapes.ts'
import { Entrance } from '../../app/entrance.tsx'
import { readSession } from '../../app/session-reading.ts'
import { withTexts } from '../../app/with-texts.ts'
import { CredentialsStep } from './credentials-step.tsx'
import { type SignInNotice, useSignIn } from './use-sign-in.ts'

const OrganizationStep = lazy(() => import('./organization-step.tsx'))
const PasswordStep = lazy(() => withTexts(import('./password-step.tsx'), 'newPassword'))
const SecondFactorStep = lazy(() => withTexts(import('./second-factor-step.tsx'), 'factors', 'secondFactor'))
const FactorSetupStep = lazy(() => withTexts(import('./factor-setup-step.tsx'), 'factors', 'factorSetup'))

type Props = { session: Session | null; notice?: SignInNotice }

/** The sign-in screen with its steps: credentials, then whatever the server still asks for. */
export function SignInScreen({ session, notice }: Props) {
  const { t } = useTranslation('signIn')
  const { step, credentials, start, choose, givePasskey, back, follow, afterPasswordChange, isPending, error } =
    useSignIn(session, notice)
  return (
    <Entrance footer={step.kind === 'secondFactor' ? t('noWay') : undefined}>
      <Suspense>
        {(step.kind === 'credentials' || step.kind === 'entering') && (
          <CredentialsStep
            initialName={credentials.signInName}
            notice={step.kind === 'credentials' ? step.notice : undefined}
            isPending={isPending}
            error={error}
            onSubmit={start}
            onPasskey={givePasskey}
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
        {step.kind === 'passwordChange' && <PasswordStep credentials={credentials} onChanged={afterPasswordChange} />}
        {step.kind === 'secondFactor' && <SecondFactorStep session={step.session} onGiven={follow} onLeft={back} />}
        {step.kind === 'factorSetup' && (
          <FactorSetupStep
            signInName={step.session.user?.signInName ?? credentials.signInName}
            onDone={async () => follow(await readSession())}
            onLeft={back}
          />
        )}
      </Suspense>
    </Entrance>
  )
}
