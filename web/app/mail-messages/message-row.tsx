import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Row } from '../../ui/rows.tsx'
import { formatMoment } from '../moments.ts'
import { useLanguage } from '../use-language.ts'
import classes from './mail-messages.module.css'
import { MessageStateTag } from './message-state-tag.tsx'
import { recipientWords } from './message-words.ts'

type Props = { message: MailMessage; onOpen: () => void }

/** A message in a list: what it is about, who sent it to whom and from where, and where it stands. */
export function MessageRow({ message, onOpen }: Props) {
  const { t } = useTranslation('mailMessages')
  const language = useLanguage()
  const { subject, sender, from, application, createdAt } = message
  const name = sender?.name ?? from.name
  return (
    <Row
      picture={<Avatar name={name} id={sender?.id} size={32} isMuted={sender === null} />}
      name={
        <button type="button" onClick={onOpen}>
          {subject}
        </button>
      }
      description={`${t('row.from', { name })} ${recipientWords(t, message)}`}
      facts={[
        { id: 'state', words: <MessageStateTag message={message} /> },
        { id: 'application', words: application ?? t('row.noApplication') },
        { id: 'when', words: <span className={classes.when}>{formatMoment(createdAt, language)}</span> },
      ]}
    />
  )
}
