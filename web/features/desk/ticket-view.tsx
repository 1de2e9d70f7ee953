import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import type { DeskSearch } from '../../app/desk/desk-search.ts'
import { Conversation } from '../../app/tickets/conversation.tsx'
import { TicketLines } from '../../app/tickets/ticket-lines.tsx'
import { AccountFacts } from './account-facts.tsx'
import { AskedFacts } from './asked-facts.tsx'
import { ChecksLine } from './checks-line.tsx'
import { DecisionFoot } from './decision-foot.tsx'
import { DecisionLines } from './decision-lines.tsx'
import { FourEyesNotice } from './four-eyes-notice.tsx'
import { MessageBox } from './message-box.tsx'
import { NotesCard } from './notes-card.tsx'
import { OverBanner } from './over-banner.tsx'
import { TicketDialogs, type TicketWish } from './ticket-dialogs.tsx'
import { TicketHead } from './ticket-head.tsx'
import styles from './ticket-pane.module.css'
import { useDecide } from './use-decide.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useDraft } from './use-draft.ts'
import { useTake } from './use-take.ts'

type Props = {
  ticket: DeskTicket
  search: DeskSearch
  isAlone: boolean
  areKeysOn: boolean
  onDecided: () => void
}

/** F9: a ticket at the desk: what is asked, what stands against it, what was said, and the decision. */
export function TicketView({ ticket, search, isAlone, areKeysOn, onDecided }: Props) {
  const { t } = useTranslation('deskTicket')
  const [draft, setDraft] = useDraft(ticket)
  const [wish, setWish] = useState<TicketWish>()
  const take = useTake(ticket)
  const decide = useDecide(ticket, draft, { onDecided, onRefuse: () => setWish('refuse') })
  const isOpen = ticket.turn !== null && ticket.decidedAt === null
  const approveAll = () => setDraft({ ...draft, lines: {} })
  useDeskKeys(
    {
      p: ticket.assignee === null && isOpen ? take.run : undefined,
      a: isOpen && decide.mayApprove ? decide.run : undefined,
      A: isOpen ? approveAll : undefined,
      d: isOpen ? () => setWish('ask') : undefined,
      r: isOpen && ticket.kind !== 'question' ? () => setWish('refuse') : undefined,
    },
    areKeysOn,
  )
  return (
    <section className={styles.pane} aria-labelledby="ticket-title">
      <TicketHead
        ticket={ticket}
        search={search}
        isAlone={isAlone}
        take={take}
        onHandOver={() => setWish('handOver')}
      />
      <div className={styles.scroll}>
        {isOpen ? <ChecksLine ticket={ticket} /> : <OverBanner ticket={ticket} />}
        {isOpen && <FourEyesNotice ticket={ticket} />}
        <AskedFacts ticket={ticket} />
        {ticket.account !== null && <AccountFacts account={ticket.account} />}
        {isOpen ? (
          <DecisionLines ticket={ticket} draft={draft} onChange={setDraft} onApproveAll={approveAll} />
        ) : (
          <TicketLines ticket={ticket} side="provider" />
        )}
        <div className={styles.talk}>
          <h3>{t('talk.title')}</h3>
          <Conversation
            ticket={ticket}
            attachmentPath={(attachment) => `/provider/tickets/${ticket.id}/attachments/${attachment}`}
          >
            {isOpen && <MessageBox ticket={ticket} />}
          </Conversation>
        </div>
        <NotesCard ticket={ticket} />
      </div>
      {isOpen && <DecisionFoot ticket={ticket} draft={draft} onChange={setDraft} decide={decide} onWish={setWish} />}
      {wish !== undefined && (
        <TicketDialogs wish={wish} ticket={ticket} onDecided={onDecided} onClose={() => setWish(undefined)} />
      )}
    </section>
  )
}
