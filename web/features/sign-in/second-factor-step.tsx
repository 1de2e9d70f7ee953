import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactorMethod } from '../../../contract/factor-shapes.ts'
import type { Session } from '../../../contract/session-shapes.ts'
import { WhoseAccount } from '../../app/whose-account.tsx'
import { CodeStep } from './code-step.tsx'
import { OtherMethods } from './other-methods.tsx'
import { PasskeyStep } from './passkey-step.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import { SentCodeStep } from './sent-code-step.tsx'
import { useSecondFactor } from './use-second-factor.ts'

type Props = { session: Session; onGiven: (session: Session) => void; onLeft: () => void }

/** Step of who has a second factor: the best of theirs first, the others below. */
export default function SecondFactorStep({ session, onGiven, onLeft }: Props) {
  const { t } = useTranslation('signIn')
  const methods = session.methods ?? []
  const [chosen, setChosen] = useState<FactorMethod | undefined>(methods[0]?.method)
  const factor = useSecondFactor(onGiven)
  const offered = methods.find(({ method }) => method === chosen)
  const choose = (method: FactorMethod) => {
    factor.reset()
    setChosen(method)
  }
  const step = {
    factor,
    mayRemember: session.mayRemember === true,
    above: <WhoseAccount signInName={session.signInName ?? ''} onLeft={onLeft} />,
    below: (
      <OtherMethods
        methods={methods.filter(({ method }) => method !== chosen)}
        isWithoutPhone={chosen === 'totp' || chosen === 'sms'}
        onChoose={choose}
      />
    ),
  }
  switch (offered?.method) {
    case 'totp':
      return <CodeStep key="totp" {...step} />
    case 'email':
    case 'sms':
      return <SentCodeStep key={offered.method} {...step} method={offered.method} hint={offered.hint ?? ''} />
    case 'passkey':
      return <PasskeyStep key="passkey" {...step} />
    case 'recoveryCode':
      return <RecoveryStep key="recoveryCode" {...step} />
    default:
      return <p>{t('noWay')}</p>
  }
}
