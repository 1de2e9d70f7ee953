import { IconHourglass } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counter } from '../../../contract/counter-shapes.ts'
import { Card } from '../../ui/card.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { useCounterSaving } from './use-counter-saving.ts'

/** F: whether the vendor decides about every account and right of the customer. */
export function RequestMode({ counter }: { counter: Counter }) {
  const { t } = useTranslation('counters')
  // The switch moves at once, and back where that is refused.
  const [moved, setMoved] = useState<boolean | null>(null)
  const { save, refusal, isSaving } = useCounterSaving<{ isDecidedByProvider: boolean }>({
    counter,
    onSaved: () => setMoved(null),
    said: ({ isDecidedByProvider }) => t(isDecidedByProvider ? 'mode.isOn' : 'mode.isOff', { name: counter.name }),
  })
  const isOn = refusal === undefined ? (moved ?? counter.isDecidedByProvider) : counter.isDecidedByProvider
  return (
    <Card title={t('mode.title')} icon={<IconHourglass size={18} stroke={1.7} aria-hidden />}>
      <SwitchRow
        label={t('mode.label')}
        description={t(isOn ? 'mode.onMeans' : 'mode.offMeans')}
        isOn={isOn}
        isDisabled={isSaving}
        error={refusal}
        onChange={(isDecidedByProvider) => {
          setMoved(isDecidedByProvider)
          save({ isDecidedByProvider })
        }}
      />
    </Card>
  )
}
