import { IconArrowLeft, IconArrowUpRight, IconDots, IconX } from '@tabler/icons-react'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import type { DeskSearch } from '../../app/desk/desk-search.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { AssigneeMark } from './assignee-mark.tsx'
import { Key } from './key.tsx'
import { RemainingTag } from './remaining-tag.tsx'
import styles from './ticket-head.module.css'
import type { Take } from './use-take.ts'

type Props = { ticket: DeskTicket; search: DeskSearch; isAlone: boolean; take: Take; onHandOver: () => void }

/** Which ticket it is, how long it still has, who follows it, and who asks. */
export function TicketHead({ ticket, search, isAlone, take, onHandOver }: Props) {
  const { t } = useTranslation('deskTicket')
  const router = useRouter()
  const navigate = useNavigate()
  const close = () => void navigate({ to: '/desk', search })
  const here = router.buildLocation({ to: '/desk/$ticketId', params: { ticketId: ticket.id } }).href
  const { position, email, phone } = ticket.requester
  return (
    <header className={styles.head}>
      {isAlone && <h1 className="visually-hidden">{t('back')}</h1>}
      <div className={styles.line}>
        {isAlone && <IconButton label={t('back')} icon={<IconArrowLeft size={18} stroke={1.7} />} onPress={close} />}
        <span className={styles.number}>{ticket.number}</span>
        <RemainingTag ticket={ticket} />
        <span className={styles.end}>
          <Follower ticket={ticket} take={take} onHandOver={onHandOver} />
          {!isAlone && (
            <>
              <a
                className={styles.icon}
                href={here}
                target="_blank"
                rel="noreferrer"
                aria-label={t('open')}
                title={t('open')}
              >
                <IconArrowUpRight size={18} stroke={1.7} />
              </a>
              <IconButton label={t('close')} icon={<IconX size={18} stroke={1.7} />} onPress={close} />
            </>
          )}
        </span>
      </div>
      <h2 id="ticket-title" className={styles.title}>
        {ticket.title}
      </h2>
      <p className={styles.who}>
        <strong>{ticket.organization.name}</strong>
        <span> · {t('requestedBy', { name: ticket.requestedBy.name })}</span>
        {position !== null && <span>, {position}</span>}
      </p>
      {(email !== null || phone !== null) && (
        <p className={styles.contact}>
          {email !== null && <a href={`mailto:${email}`}>{email}</a>}
          {phone !== null && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>}
        </p>
      )}
    </header>
  )
}

function Follower({ ticket, take, onHandOver }: Pick<Props, 'ticket' | 'take' | 'onHandOver'>) {
  const { t } = useTranslation('desk')
  const { assignee } = ticket
  if (ticket.turn === null) return assignee === null ? null : <Name assignee={assignee} />
  return (
    <>
      {assignee === null ? (
        <Button size="sm" isPending={take.isPending} onPress={take.run}>
          {t('take')}
          <Key>P</Key>
        </Button>
      ) : (
        <Name assignee={assignee} />
      )}
      <MenuButton
        label={t('followers')}
        icon={<IconDots size={16} stroke={1.7} />}
        items={[{ id: 'handOver', label: t('handOver') }]}
        onAction={onHandOver}
      />
    </>
  )
}

function Name({ assignee }: { assignee: NonNullable<DeskTicket['assignee']> }) {
  const { t } = useTranslation('desk')
  return (
    <span className={styles.follower}>
      <AssigneeMark assignee={assignee} />
      <span aria-hidden className={styles.follows}>
        {assignee.isYou ? t('youFollow') : t('follows', { name: assignee.name })}
      </span>
    </span>
  )
}
