import { IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { useTicketCounts } from '../../app/tickets/ticket-counts.ts'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './preferences.module.css'

/** F5: the way to one's own requests, with how many of them wait for an answer. */
export function MyRequestsCard() {
  const { t } = useTranslation('requests')
  const { organization } = useSession()
  const waiting = useTicketCounts()?.mine ?? 0
  if (organization.kind !== 'customer') return null
  return (
    <Card title={t('card.title')} icon={<IconInbox size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.form}>
        <p className={classes.note}>{t('card.text', { provider: organization.providerName })}</p>
        {waiting > 0 && (
          <p>
            <Tag tone="amber">{t('card.waiting', { count: waiting })}</Tag>
          </p>
        )}
        <p>
          <LinkButton to="/requests">{t('card.open')}</LinkButton>
        </p>
      </div>
    </Card>
  )
}
