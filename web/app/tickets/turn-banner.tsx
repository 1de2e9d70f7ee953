import { IconArrowsLeftRight, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { classNames } from '../../ui/class-names.ts'
import { formatAt } from '../moments.ts'
import { useLanguage } from '../use-language.ts'
import { Seat } from './seat.tsx'
import { phaseOf, type Side } from './ticket-phase.ts'
import classes from './turn-banner.module.css'
import { turnWords } from './turn-words.ts'

type Props = {
  ticket: Ticket
  side?: Side
  /** The button, shown while it is the turn of whoever looks. */
  action?: ReactNode
}

/** Whose turn it is: two seats, one lit, one sentence, and a button if it is yours. */
export function TurnBanner({ ticket, side = 'organization', action }: Props) {
  const { t } = useTranslation('tickets')
  const words = turnWords(ticket, side)
  const isOurs = side === 'organization'
  return (
    <section className={classNames(classes.banner, words.isYours && classes.yours)} aria-label={t('turn.label')}>
      <div className={classes.seats}>
        <Seat kind="organization" name={ticket.organization.name} isLit={ticket.turn === 'organization'}>
          {isOurs ? t('you') : ticket.organization.name}
        </Seat>
        <IconArrowsLeftRight size={17} stroke={1.7} aria-hidden className={classes.between} />
        <Seat kind="provider" name={ticket.provider.name} isLit={ticket.turn === 'provider'}>
          {isOurs ? ticket.provider.name : t('you')}
        </Seat>
      </div>
      <BannerWords ticket={ticket} words={words} />
      {words.isYours && action !== undefined && <div className={classes.action}>{action}</div>}
    </section>
  )
}

function BannerWords({ ticket, words }: { ticket: Ticket; words: ReturnType<typeof turnWords> }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const at = (iso: string | null) => (iso === null ? '' : formatAt(iso, language))
  const names = { organization: ticket.organization.name, provider: ticket.provider.name, name: words.name }
  const phase = phaseOf(ticket)
  return (
    <div className={classes.words}>
      <h2 className={classes.title}>
        {(phase === 'done' || phase === 'scheduled') && (
          <IconCircleCheck size={18} stroke={1.7} aria-hidden className={classes.good} />
        )}
        {phase === 'refused' && <IconCircleX size={18} stroke={1.7} aria-hidden className={classes.bad} />}
        {t(`turn.${words.title}`, { ...names, when: at(words.titleAt) })}
      </h2>
      <p className={classes.text}>
        {t(`turn.${words.text}`, { ...names, when: at(words.textAt) })}
        {phase === 'scheduled' && ticket.mayWithdraw && ` ${t('turn.appliesAlone')}`}
      </p>
    </div>
  )
}
