import { useTranslation } from 'react-i18next'
import type { MyFactors } from '../../../contract/factor-shapes.ts'
import { FactorIcon } from '../../app/factors/factor-icon.tsx'
import { canUsePasskeys } from '../../app/factors/passkey.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'

/** A kind of second factor that can be added. */
export type NewFactor = 'totp' | 'passkey' | 'email' | 'sms'

type Props = { canReceive?: MyFactors['canReceive']; onChoose: (kind: NewFactor) => void }

/** The second factors this person can add here, the safest first. */
export function FactorChoices({ canReceive, onChoose }: Props) {
  const { t } = useTranslation('factorSetup')
  const kinds: NewFactor[] = [
    'totp',
    ...(canUsePasskeys() ? (['passkey'] as const) : []),
    ...(canReceive?.email == null ? [] : (['email'] as const)),
    ...(canReceive?.sms == null ? [] : (['sms'] as const)),
  ]
  return (
    <ChoiceList
      items={kinds.map((kind) => ({
        id: kind,
        icon: <FactorIcon method={kind} />,
        label: t(`${kind}.title`),
        description: t(`${kind}.description`, {
          hint: (kind === 'email' || kind === 'sms' ? canReceive?.[kind] : null) ?? '',
        }),
      }))}
      onChoose={onChoose}
    />
  )
}
