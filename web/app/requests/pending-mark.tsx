import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PendingTicket } from '../../../contract/user-shapes.ts'
import { kindOfPending } from './pending.ts'
import styles from './pending-mark.module.css'
import { RequestLink } from './request-link.tsx'

/** F8: the hourglass of what was asked for and is not decided yet; it leads to the request. */
export function PendingMark({ ticket, name }: { ticket: PendingTicket; name: string }) {
  const { t } = useTranslation('asking')
  const label = t('pending.mark', { what: t(`pending.kinds.${kindOfPending(ticket)}`), number: ticket.number, name })
  return (
    <RequestLink id={ticket.id} className={styles.mark} label={label}>
      <IconHourglass size={14} stroke={1.9} aria-hidden />
    </RequestLink>
  )
}
