import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Counter } from '../../../contract/counter-shapes.ts'
import { Card } from '../../ui/card.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { useCounterSaving } from './use-counter-saving.ts'

/** F: whether the vendor decides about every account and right of the customer. */
export function RequestMode({ counter }: { counter: Counter }) {
  const { t } = useTranslation('counters')
  const { save, refusal, isSaving } = useCounterSaving<{ isDecidedByProvider: boolean }>({
    counter,
    said: ({ isDecidedByProvider }) => t(isDecidedByProvider ? 'mode.isOn' : 'mode.isOff', { name: counter.name }),
  })
  return (
    <Card title={t('mode.title')} icon={<IconHourglass size={18} stroke={1.7} aria-hidden />}>
      <SwitchRow
        label={t('mode.label')}
        description={t(counter.isDecidedByProvider ? 'mode.onMeans' : 'mode.offMeans')}
        isOn={counter.isDecidedByProvider}
        isDisabled={isSaving}
        error={refusal}
        onChange={(isDecidedByProvider) => save({ isDecidedByProvider })}
      />
    </Card>
  )
}
