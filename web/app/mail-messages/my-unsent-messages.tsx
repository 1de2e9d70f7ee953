import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { Rows } from '../../ui/rows.tsx'
import { useSession } from '../session.ts'
import classes from './mail-messages.module.css'
import { MessageDrawer } from './message-drawer.tsx'
import { useMessages } from './message-queries.ts'
import { MessageRow } from './message-row.tsx'

const shown = 5
const unsent = { status: ['failed', 'uncertain'], limit: shown } as const

/** One's own messages that did not leave or may not have; nothing where all of them left. */
export function MyUnsentMessages() {
  const { t } = useTranslation('mailMessages')
  const [opened, setOpened] = useState<MailMessage | null>(null)
  const { items = [], hasNextPage } = useMessages(useSession(), 'mine', unsent)
  const message = items.find(({ id }) => id === opened?.id) ?? opened
  const title = hasNextPage ? t('mine.titleMore') : t('mine.title', { count: items.length })
  return (
    <>
      {items.length > 0 && (
        <section className={classes.mine} aria-label={title}>
          <h3 className={classes.title}>{title}</h3>
          <p className={classes.quiet}>{t('mine.text')}</p>
          <Rows label={title}>
            {items.map((item) => (
              <MessageRow key={item.id} message={item} isNamed={false} onOpen={() => setOpened(item)} />
            ))}
          </Rows>
        </section>
      )}
      {message !== null && (
        <MessageDrawer key={message.id} message={message} scope="mine" onClose={() => setOpened(null)} />
      )}
    </>
  )
}
