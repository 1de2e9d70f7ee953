import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { useSession } from '../session.ts'
import classes from './mail-messages.module.css'
import { MessageDrawer } from './message-drawer.tsx'
import { useMessages } from './message-queries.ts'
import { UnsentMessage } from './unsent-message.tsx'

const most = 5
// What is under way is asked for as well: it is looked at again until it has left, or has not.
const unsent = { status: ['queued', 'sending', 'failed', 'uncertain'], limit: 20 } as const

/** One's own messages that did not leave, may not have, or wait after a failure; nothing where all of them left. */
export function MyUnsentMessages() {
  const { t } = useTranslation('mailMessages')
  const [opened, setOpened] = useState<MailMessage | null>(null)
  const { items = [], hasNextPage } = useMessages(useSession(), 'mine', unsent)
  const message = items.find(({ id }) => id === opened?.id) ?? opened
  const failed = items.filter(({ status, failure }) => failure !== null || status === 'uncertain')
  const isMore = hasNextPage || failed.length > most
  const title = isMore ? t('mine.titleMore') : t('mine.title', { count: failed.length })
  return (
    <>
      {failed.length > 0 && (
        <section className={classes.mine} aria-label={title}>
          <h3 className={classes.title}>{title}</h3>
          <p className={classes.quiet}>{t('mine.text')}</p>
          <ul className={classes.list} aria-label={title}>
            {failed.slice(0, most).map((item) => (
              <UnsentMessage key={item.id} message={item} onOpen={() => setOpened(item)} />
            ))}
          </ul>
        </section>
      )}
      {message !== null && (
        <MessageDrawer key={message.id} message={message} scope="mine" onClose={() => setOpened(null)} />
      )}
    </>
  )
}
