import { IconCheck, IconPointFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { Tag } from '../../ui/tag.tsx'
import { phaseOf } from './ticket-phase.ts'

const toneOf = {
  open: 'blue',
  inProgress: 'blue',
  waiting: 'amber',
  scheduled: 'pine',
  done: 'pine',
  refused: 'red',
  withdrawn: 'neutral',
} as const

type Props = { ticket: Pick<Ticket, 'status' | 'decidedAt'>; providerName: string }

/** Where a ticket stands, in a word. */
export function TicketStatusTag({ ticket, providerName }: Props) {
  const { t } = useTranslation('tickets')
  const phase = phaseOf(ticket)
  const Icon = toneOf[phase] === 'pine' ? IconCheck : IconPointFilled
  return (
    <Tag tone={toneOf[phase]} icon={<Icon size={13} stroke={2} aria-hidden />}>
      {t(`status.${phase}`, { provider: providerName })}
    </Tag>
  )
}
