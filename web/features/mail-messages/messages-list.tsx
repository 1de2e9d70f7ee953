import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { ListBody } from '../../app/list-body.tsx'
import type { useMessages } from '../../app/mail-messages/message-queries.ts'
import { MessageRow } from '../../app/mail-messages/message-row.tsx'
import { NextPage } from '../../app/next-page.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Rows } from '../../ui/rows.tsx'

type Props = {
  list: ReturnType<typeof useMessages>
  isFiltered: boolean
  onClear: () => void
  onOpen: (message: MailMessage) => void
}

const icon = <IconMail size={28} stroke={1.7} />

/** The messages that fit the filters, newest first, and what stands there while there are none. */
export function MessagesList({ list, isFiltered, onClear, onOpen }: Props) {
  const { t } = useTranslation('mailMessages')
  const noMatch = (
    <EmptyState
      icon={icon}
      title={t('noMatch.title')}
      action={<Button onPress={onClear}>{t('noMatch.clear')}</Button>}
    />
  )
  const nothing = (
    <EmptyState icon={icon} title={t('empty.title')}>
      {t('empty.text')}
    </EmptyState>
  )
  return (
    <>
      <ListBody
        items={list.items}
        error={list.error}
        onRetry={() => void list.refetch()}
        failed={t('failed')}
        empty={isFiltered ? noMatch : nothing}
      >
        {(messages) => (
          <Rows label={t('title')}>
            {messages.map((message) => (
              <MessageRow key={message.id} message={message} onOpen={() => onOpen(message)} />
            ))}
          </Rows>
        )}
      </ListBody>
      <NextPage list={list} />
    </>
  )
}
