import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { TicketStatusTag } from '../../app/tickets/ticket-status-tag.tsx'
import { Button } from '../../ui/button.tsx'
import classes from './request-header.module.css'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** Number and title, where it stands, and the means to take it back. */
export function RequestHeader({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const [isWithdrawing, setWithdrawing] = useState(false)
  const isMine = ticket.requestedBy.isYou
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <nav className={classes.path} aria-label={t('path')}>
          <Link to={isMine ? '/requests' : '/tickets'}>{t(isMine ? 'mine' : 'organization')}</Link>
          <IconChevronRight size={14} stroke={1.7} aria-hidden />
          <span className={classes.number} aria-current="page">
            {ticket.number}
          </span>
        </nav>
        <h1>{ticket.title}</h1>
      </div>
      <div className={classes.state}>
        <TicketStatusTag ticket={ticket} providerName={ticket.provider.name} />
        {ticket.mayWithdraw && <Button onPress={() => setWithdrawing(true)}>{t('withdraw.open')}</Button>}
      </div>
      {isWithdrawing && <WithdrawDialog ticket={ticket} onClose={() => setWithdrawing(false)} />}
    </header>
  )
}
