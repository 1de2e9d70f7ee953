import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { MessageDrawer } from '../../app/mail-messages/message-drawer.tsx'
import { useMessages } from '../../app/mail-messages/message-queries.ts'
import { holds, useSession } from '../../app/session.ts'
import { SettingsTabs } from '../../app/settings-tabs.tsx'
import { Forbidden } from '../../ui/forbidden.tsx'
import { Screen } from '../../ui/screen.tsx'
import { MessageFigures } from './message-figures.tsx'
import { MessageFilters } from './message-filters.tsx'
import classes from './messages.module.css'
import { MessagesList } from './messages-list.tsx'
import { isFiltered, type MessagesSearch, messagesQuery } from './messages-search.ts'

/** M12: what applications sent in people's names, what did not leave and why, and the ways to send it again. */
export function MessagesScreen({ search }: { search: MessagesSearch }) {
  const { t } = useTranslation('mailMessages')
  return (
    <>
      <SettingsTabs />
      {holds(useSession(), 'settings.manage') ? (
        <Content search={search} />
      ) : (
        <Screen title={t('title')}>
          <Forbidden title={t('forbidden.title')}>{t('forbidden.text')}</Forbidden>
        </Screen>
      )}
    </>
  )
}

function Content({ search }: { search: MessagesSearch }) {
  const { t } = useTranslation('mailMessages')
  const session = useSession()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<MailMessage | null>(null)
  const list = useMessages(session, 'organization', messagesQuery(search))
  // As it stands now, as long as the list has it.
  const message = list.items?.find(({ id }) => id === opened?.id) ?? opened
  const sender = message?.sender ?? null
  const filter = (next: MessagesSearch) => void navigate({ to: '/settings/mail/messages', search: next })
  // Where nothing was ever sent, there is nothing to count or to look for.
  const isUnused = list.items?.length === 0 && !isFiltered(search)
  const showAllOf = (user: string) => {
    setOpened(null)
    filter({ user })
  }
  return (
    <Screen
      title={t('title')}
      subtitle={t('subtitle')}
      action={
        <Link to="/settings/mail" className={classes.back}>
          <IconArrowLeft size={16} stroke={1.7} aria-hidden />
          {t('toServer')}
        </Link>
      }
    >
      {!isUnused && (
        <>
          <MessageFigures />
          <MessageFilters search={search} items={list.items} onFilter={filter} />
        </>
      )}
      <MessagesList list={list} isFiltered={isFiltered(search)} onClear={() => filter({})} onOpen={setOpened} />
      {message !== null && (
        <MessageDrawer key={message.id} message={message} scope="organization" onClose={() => setOpened(null)}>
          {sender !== null && sender.id !== search.user && (
            <button type="button" className={classes.clear} onClick={() => showAllOf(sender.id)}>
              {t('details.allOf', { name: sender.name })}
            </button>
          )}
        </MessageDrawer>
      )}
    </Screen>
  )
}
