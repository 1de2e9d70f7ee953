import { IconBolt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { formatAt } from '../../app/moments.ts'
import { useLanguage } from '../../app/use-language.ts'
import classes from './aside.module.css'
import { onceWordsOf } from './request-parts.ts'

/** What happens by itself once the request is approved; nothing where that is over. */
export function OnceApproved({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const words = onceWordsOf(ticket)
  if (words === null || ticket.turn === null || ticket.decidedAt !== null) return null
  const when = ticket.effectiveAt === null ? '' : formatAt(ticket.effectiveAt, language)
  return (
    <p className={classes.once}>
      <IconBolt size={17} stroke={1.7} aria-hidden />
      <span>
        {t(`once.${words}`, { when })}
        {ticket.lines.some(({ isByHand }) => isByHand) && ` ${t('once.byHand')}`}
      </span>
    </p>
  )
}
