import { IconMailForward, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PendingInvitation } from '../../../contract/link-shapes.ts'
import { formatDate, formatRelative } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './invitations.module.css'

type Action = 'resend' | 'cancel'
type Props = { invitation: PendingInvitation; pending: Action | null; onAct: (action: Action) => void }

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

/** One invitation: for whom, sent where, by whom, until when; a line on a wide screen, a card on a phone. */
export function InvitationItem({ invitation, pending, onAct }: Props) {
  const { t } = useTranslation('invitations')
  const language = useLanguage()
  const { displayName: name, signInName, email, invitedBy, sentAt, expiresAt, isExpired } = invitation
  return (
    <li className={classes.item}>
      <div className={classes.person}>
        <Avatar name={name} id={invitation.userId} size={36} />
        <div className={classes.words}>
          <Link to="/users/$userId" params={{ userId: invitation.userId }} className={classes.name}>
            {name}
          </Link>
          <p className={classes.code}>{signInName}</p>
        </div>
      </div>
      <div className={classes.words}>
        <p className={classes.wrap}>{email}</p>
        <p className={classes.mute}>{t('by', { name: invitedBy })}</p>
      </div>
      <div className={classes.words}>
        <p>
          {isExpired ? (
            <Tag tone="red">{t('expired')}</Tag>
          ) : (
            <Tag tone="blue">{t(sentAt === null ? 'sending' : 'waiting')}</Tag>
          )}
        </p>
        <p className={classes.mute}>
          {sentAt !== null && `${t('sent', { when: formatRelative(sentAt, language) })} · `}
          {t(isExpired ? 'expiredOn' : 'until', { date: formatDate(expiresAt, language, 'short') })}
        </p>
      </div>
      {invitation.mayEdit && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant="quiet"
            icon={<IconX {...icon} />}
            aria-label={t('cancelLabel', { name })}
            isPending={pending === 'cancel'}
            onPress={() => onAct('cancel')}
          >
            {t('cancel')}
          </Button>
          <Button
            size="sm"
            icon={<IconMailForward {...icon} />}
            aria-label={t('resendLabel', { name })}
            isPending={pending === 'resend'}
            onPress={() => onAct('resend')}
          >
            {t('resend')}
          </Button>
        </div>
      )}
    </li>
  )
}
