import { IconClock, IconFlag, IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { formatMinutes } from '../../app/moments.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Tag } from '../../ui/tag.tsx'
import { DueTag } from './due-tag.tsx'

const icon = { size: 13, stroke: 1.9, 'aria-hidden': true } as const
// Less than a working day.
const soonMinutes = 10 * 60

/** How much working time is left of the promise, by how much it is late, or that the clock stands still. */
export function RemainingTag({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { remainingMinutes, isPaused } = ticket.promise
  if (ticket.turn === null || remainingMinutes === null) return <DueTag ticket={ticket} />
  const length = formatMinutes(Math.abs(remainingMinutes), language)
  if (isPaused) {
    return (
      <Tag tone="blue" icon={<IconHourglass {...icon} />}>
        {remainingMinutes > 0 ? t('times.pausedLeft', { length }) : t('times.paused')}
      </Tag>
    )
  }
  if (remainingMinutes < 0 || ticket.isOverdue) {
    return (
      <Tag tone="red" icon={<IconFlag {...icon} />}>
        {t('times.late', { length })}
      </Tag>
    )
  }
  return (
    <Tag tone={remainingMinutes < soonMinutes ? 'amber' : 'neutral'} icon={<IconClock {...icon} />}>
      {t('times.left', { length })}
    </Tag>
  )
}
