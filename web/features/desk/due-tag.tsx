import { IconCheck, IconClock, IconFlag, IconHourglass, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeskTicketSummary } from '../../../contract/desk-shapes.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Tag } from '../../ui/tag.tsx'
import { dueOf, formatDueAt, formatLength } from './ticket-times.ts'

const icon = { size: 13, stroke: 1.9, 'aria-hidden': true } as const

/** By when a ticket is promised: the date until it is late, then by how much. */
export function DueTag({ ticket }: { ticket: Pick<DeskTicketSummary, 'kind' | 'status' | 'dueAt' | 'isOverdue'> }) {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const due = dueOf(ticket)
  if (due.state === 'late') {
    return (
      <Tag tone="red" icon={<IconFlag {...icon} />}>
        {t('times.late', { length: formatLength(due.minutes, language) })}
      </Tag>
    )
  }
  if (due.state === 'paused') {
    return (
      <Tag tone="blue" icon={<IconHourglass {...icon} />}>
        {t('times.paused')}
      </Tag>
    )
  }
  if (due.state === 'over') return <StatusTag kind={ticket.kind} status={ticket.status} />
  return (
    <Tag
      tone={due.state === 'soon' ? 'amber' : 'neutral'}
      icon={due.state === 'soon' ? <IconClock {...icon} /> : undefined}
    >
      {formatDueAt(due.at, language)}
    </Tag>
  )
}

const tones = { done: 'pine', refused: 'red' } as const
const icons = { done: <IconCheck {...icon} />, refused: <IconX {...icon} /> } as const

function StatusTag({ kind, status }: Pick<DeskTicketSummary, 'kind' | 'status'>) {
  const { t } = useTranslation('desk')
  const isSign = status === 'done' || status === 'refused'
  return (
    <Tag tone={isSign ? tones[status] : 'neutral'} icon={isSign ? icons[status] : undefined}>
      {kind === 'question' && status === 'done' ? t('statuses.answered') : t(`statuses.${status}`)}
    </Tag>
  )
}
