import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { Notice } from '../../ui/notice.tsx'
import { formatAt } from '../moments.ts'
import { useLanguage } from '../use-language.ts'
import classes from './mail-messages.module.css'

/** The verdict about a message, why, and what to do now. */
export function MessageNotice({ message }: { message: MailMessage }) {
  const { t } = useTranslation('mailMessages')
  const language = useLanguage()
  const { status, failure, nextAttemptAt, sentAt, refused } = message
  if (status === 'sent') {
    return (
      <>
        {sentAt !== null && <Notice tone="pine">{t('notice.sent', { when: formatAt(sentAt, language) })}</Notice>}
        {refused.length > 0 && (
          <Notice tone="red" title={t('notice.refused')}>
            {t('notice.refusedText', { addresses: refused.join(', ') })}
          </Notice>
        )}
      </>
    )
  }
  if (status === 'sending') return <Notice>{t('notice.sending')}</Notice>
  if (status === 'cancelled') return <Notice tone="neutral">{t('notice.cancelled')}</Notice>
  if (status === 'uncertain') {
    return (
      <Notice tone="amber" title={t('notice.uncertain')}>
        {t('notice.uncertainText')}
      </Notice>
    )
  }
  if (failure === null) return <Notice>{t('notice.queued')}</Notice>
  return (
    <Notice tone={status === 'failed' ? 'red' : 'blue'} title={failure.title}>
      <p>{failure.text}</p>
      <p className={classes.next}>{failure.next}</p>
      {status === 'queued' && nextAttemptAt !== null && (
        <p className={classes.next}>{t('notice.retry', { when: formatAt(nextAttemptAt, language) })}</p>
      )}
    </Notice>
  )
}
