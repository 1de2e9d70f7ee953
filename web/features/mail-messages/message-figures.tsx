import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MailMessageCounts, MessageStatus } from '../../../contract/mail-message-shapes.ts'
import { api } from '../../app/api.ts'
import { formatNumber } from '../../app/format.ts'
import { messagesPath } from '../../app/mail-messages/message-queries.ts'
import { useSession } from '../../app/session.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Figure } from '../../ui/figure.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import classes from './messages.module.css'

const figures = [
  { id: 'queued', status: ['queued', 'sending'], action: 'see', tone: 'plain' },
  { id: 'failed', status: ['failed'], action: 'lookInto', tone: 'red' },
  { id: 'uncertain', status: ['uncertain'], action: 'decide', tone: 'amber' },
  { id: 'sentToday', status: ['sent'], action: 'see', tone: 'plain' },
] as const satisfies readonly { id: keyof MailMessageCounts; status: MessageStatus[]; action: string; tone: string }[]

// The server counts one further.
const counted = 1000

/** How many messages wait, did not leave, are uncertain, and left today; each leads to those it counts. */
export function MessageFigures() {
  const { t } = useTranslation('mailMessages')
  const session = useSession()
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['mailMessages', 'counts', session.organization.slug],
    queryFn: () => api.get<MailMessageCounts>(`${messagesPath(session, 'organization')}/counts`),
  })
  return (
    <section className={classes.figures} aria-label={t('counts.title')}>
      {figures.map(({ id, status, action, tone }) =>
        data === undefined ? (
          <Skeleton key={id} height={118} />
        ) : (
          <Figure
            key={id}
            to="/settings/mail/messages"
            search={{ status: [...status] }}
            value={data[id] > counted ? `${formatNumber(counted, language)}+` : formatNumber(data[id], language)}
            label={t(`counts.${id}`, { count: data[id] })}
            hint={t(`counts.${id}Hint`)}
            tone={data[id] === 0 ? 'plain' : tone}
            action={t(`counts.${action}`)}
          />
        ),
      )}
    </section>
  )
}
