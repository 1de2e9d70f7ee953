import { IconCircleCheck, IconClock, IconFlag, IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { formatAt, formatElapsed, formatMinutes } from '../moments.ts'
import { useLanguage } from '../use-language.ts'
import { type PromiseFacts, promiseFacts } from './promise-facts.ts'
import classes from './ticket-promise.module.css'

const iconOf = {
  paused: IconPlayerPause,
  running: IconClock,
  late: IconFlag,
  kept: IconCircleCheck,
  missed: IconFlag,
  decided: IconCircleCheck,
}
const toneOf = { paused: 'amber', running: 'blue', late: 'red', kept: 'pine', missed: 'red', decided: 'pine' } as const

/** By when the vendor promises to decide, how much of that is used up, and whether its clock stands still. */
export function TicketPromise({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const facts = promiseFacts(ticket)
  const { verdict, text } = usePromiseWords(ticket, facts.state)
  const Icon = iconOf[facts.state]
  const isOver = facts.state === 'kept' || facts.state === 'missed' || facts.state === 'decided'
  return (
    <Card title={t(isOver ? 'promise.over' : 'promise.title')}>
      <div className={classNames(classes.promise, classes[toneOf[facts.state]])}>
        <p className={classes.verdict}>
          <Icon size={17} stroke={1.7} aria-hidden />
          {verdict}
        </p>
        {facts.share !== null && (
          <progress className={classes.bar} value={facts.share} max={1} aria-label={t('promise.bar')} />
        )}
        <p className={classes.text}>{text}</p>
      </div>
    </Card>
  )
}

function usePromiseWords(ticket: Ticket, state: PromiseFacts['state']): { verdict: string; text: string } {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const { workingMinutes, remainingMinutes: left } = ticket.promise
  const provider = ticket.provider.name
  const within = formatMinutes(workingMinutes, language)
  const when = ticket.dueAt === null ? '' : formatAt(ticket.dueAt, language)
  const time = formatElapsed(ticket.createdAt, ticket.decidedAt ?? ticket.createdAt, language)
  if (state === 'paused') {
    const isUsedUp = left === null || left <= 0
    return {
      verdict: t('promise.paused'),
      text: isUsedUp
        ? t('promise.pausedLateText', { provider, within })
        : t('promise.pausedText', { provider, within, left: formatMinutes(left, language) }),
    }
  }
  if (state === 'running') return { verdict: t('promise.until', { when }), text: t('promise.untilText', { within }) }
  if (state === 'late') return { verdict: t('promise.late', { when }), text: t('promise.lateText', { within }) }
  const promised = t('promise.promised', { within })
  if (state === 'decided') return { verdict: t('promise.decided'), text: promised }
  return { verdict: t(state === 'kept' ? 'promise.kept' : 'promise.missed', { time }), text: promised }
}
