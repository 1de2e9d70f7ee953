import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactorAdded, MyFactors } from '../../../contract/factor-shapes.ts'
import { api } from '../../app/api.ts'
import { EntranceStep } from '../../app/entrance-step.tsx'
import { FactorRefusal } from '../../app/factors/factor-refusal.tsx'
import { RecoveryCodes } from '../../app/factors/recovery-codes.tsx'
import { useAttempt } from '../../app/use-attempt.ts'
import { WhoseAccount } from '../../app/whose-account.tsx'
import { Button } from '../../ui/button.tsx'
import { FactorChoices, type NewFactor } from './factor-choices.tsx'
import { NewFactorForm } from './new-factor-form.tsx'

type Props = { signInName: string; onDone: () => Promise<void>; onLeft: () => void }

/** Step of who must have a second factor and has none: choose one, add it, put the recovery codes away. */
export default function FactorSetupStep({ signInName, onDone, onLeft }: Props) {
  const { t } = useTranslation('factorSetup')
  const [factors, setFactors] = useState<MyFactors | null>(null)
  const [chosen, setChosen] = useState<NewFactor | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const read = useAttempt(async () => setFactors(await api.get<MyFactors>('/me/factors')))
  const finish = useAttempt(onDone)
  const isRead = useRef(false)
  useEffect(() => {
    if (isRead.current) return
    isRead.current = true
    read.start(undefined)
  })
  const added = ({ recoveryCodes }: FactorAdded) => {
    if (recoveryCodes === null) finish.start(undefined)
    else setCodes(recoveryCodes)
  }
  const error = finish.error ?? read.error
  if (codes !== null) {
    return (
      <EntranceStep title={t('codesTitle')} isTitleFocused>
        {error !== null && <FactorRefusal error={error} />}
        <RecoveryCodes codes={codes} signInName={signInName} size="lg" onDone={() => finish.start(undefined)} />
      </EntranceStep>
    )
  }
  const above = <WhoseAccount signInName={signInName} onLeft={onLeft} />
  if (chosen !== null) {
    return (
      <EntranceStep key={chosen} title={t(`${chosen}.title`)} above={above} isTitleFocused={chosen === 'totp'}>
        <NewFactorForm kind={chosen} canReceive={factors?.canReceive} onAdded={added} />
        <Button variant="quiet" onPress={() => setChosen(null)}>
          {t('back')}
        </Button>
      </EntranceStep>
    )
  }
  return (
    <EntranceStep key="choice" title={t('title')} message={t('message')} above={above} isTitleFocused>
      {error !== null && <FactorRefusal error={error} />}
      <FactorChoices canReceive={factors?.canReceive} onChoose={setChosen} />
    </EntranceStep>
  )
}
