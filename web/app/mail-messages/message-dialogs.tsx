import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { mailboxWords } from './message-words.ts'

type Props = { message: MailMessage; isPending: boolean; onConfirm: () => void; onCancel: () => void }

const inWords = (language: string, { to, cc, bcc }: MailMessage) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(mailboxWords([...to, ...cc, ...bcc]))

/** Asks before a message that may have arrived goes out a second time. */
export function ResendDialog({ message, ...acts }: Props) {
  const { t, i18n } = useTranslation('mailMessages')
  return (
    <ConfirmDialog
      title={t('resend.title', { subject: message.subject })}
      message={t('resend.question', { recipients: inWords(i18n.language, message) })}
      confirmLabel={t('resend.confirm')}
      tone="plain"
      {...acts}
    />
  )
}

/** Asks before a message is given up: its text does not come back. */
export function CancelDialog({ message, ...acts }: Props) {
  const { t, i18n } = useTranslation('mailMessages')
  const recipients = inWords(i18n.language, message)
  return (
    <ConfirmDialog
      title={t('cancel.title', { subject: message.subject })}
      message={message.status === 'uncertain' ? t('cancel.messageUncertain') : t('cancel.message', { recipients })}
      confirmLabel={t('cancel.confirm')}
      {...acts}
    />
  )
}
