import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { formatMoment } from '../moments.ts'
import { useLanguage } from '../use-language.ts'
import classes from './mail-messages.module.css'
import { MessageStateTag } from './message-state-tag.tsx'
import { recipientWords } from './message-words.ts'

/** One's own message in a narrow list: what it is about, to whom and when, and below where it stands. */
export function UnsentMessage({ message, onOpen }: { message: MailMessage; onOpen: () => void }) {
  const { t } = useTranslation('mailMessages')
  const language = useLanguage()
  const to = recipientWords(t, message)
  return (
    <li className={classes.unsent}>
      <button type="button" className={classes.subject} onClick={onOpen}>
        {message.subject}
      </button>
      <span className={classes.quiet}>
        {to.charAt(0).toUpperCase() + to.slice(1)} · {formatMoment(message.createdAt, language)}
      </span>
      <MessageStateTag message={message} />
    </li>
  )
}
