import {
  IconAdjustments,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBellRinging,
  IconCheck,
  IconChecks,
  IconExclamationCircle,
  IconMessageCheck,
  IconTicket,
  IconUserCheck,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TicketEvent } from '../../../contract/ticket-shapes.ts'
import { formatMoment } from '../moments.ts'
import { useLanguage } from '../use-language.ts'
import classes from './conversation.module.css'

const icons: Partial<Record<TicketEvent['kind'], typeof IconCheck>> = {
  opened: IconTicket,
  taken: IconUserCheck,
  handedOver: IconArrowForwardUp,
  adjusted: IconAdjustments,
  approved: IconCheck,
  applied: IconChecks,
  couldNotApply: IconExclamationCircle,
  refused: IconX,
  withdrawn: IconArrowBackUp,
  reminded: IconBellRinging,
  answered: IconMessageCheck,
}

/** Something that happened with a ticket, on one line. */
export function EventLine({ event }: { event: TicketEvent }) {
  const language = useLanguage()
  const Icon = icons[event.kind] ?? IconCheck
  return (
    <div className={classes.line}>
      <span className={classes.rail}>
        <Icon size={17} stroke={1.7} aria-hidden />
      </span>
      <p className={classes.happened}>
        <EventWords event={event} />
      </p>
      <time className={classes.when} dateTime={event.at}>
        {formatMoment(event.at, language)}
      </time>
    </div>
  )
}

function EventWords({ event: { kind, author } }: { event: TicketEvent }) {
  const { t } = useTranslation('tickets')
  if (kind === 'message' || kind === 'question' || kind === 'answer') return null
  if (kind === 'applied' || kind === 'couldNotApply' || kind === 'reminded') return t(`talk.alone.${kind}`)
  const words = author.isYou ? t(`talk.yours.${kind}`) : t(`talk.they.${kind}`)
  return (
    <>
      <strong>{author.isYou ? t('you') : author.name}</strong> {words}
    </>
  )
}
