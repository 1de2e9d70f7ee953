import { useTranslation } from 'react-i18next'
import type { OrganizationStatus } from '../../../contract/counter-shapes.ts'
import { Tag } from '../../ui/tag.tsx'

const tones = { open: 'pine', suspended: 'amber', closed: 'red' } as const

/** Whether a counter is open, in a word. */
export function CounterStatusTag({ status }: { status: OrganizationStatus }) {
  const { t } = useTranslation('counters')
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>
}
