import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { formatNumber } from '../format.ts'
import { formatMoment } from '../moments.ts'
import { formatSize } from '../tickets/file-size.ts'
import { useLanguage } from '../use-language.ts'
import classes from './mail-messages.module.css'
import { mailboxWords } from './message-words.ts'

/** Who wrote to whom, from where and when, and what was attached. */
export function MessageFacts({ message }: { message: MailMessage }) {
  const { t } = useTranslation('mailMessages')
  const language = useLanguage()
  const { sender, from, to, cc, bcc, replyTo, application, createdAt, sentAt, attempts, attachments } = message
  const files = attachments.map(({ name, sizeBytes }) => `${name} (${formatSize(sizeBytes, language)})`)
  return (
    <dl className={classes.facts}>
      <Fact label={t('details.from')}>
        {mailboxWords([from])}
        {sender === null && <span className={classes.quiet}>{t('gone')}</span>}
      </Fact>
      <Lines label={t('details.to')} lines={mailboxWords(to)} />
      <Lines label={t('details.cc')} lines={mailboxWords(cc)} />
      <Lines label={t('details.bcc')} lines={mailboxWords(bcc)} />
      <Lines label={t('details.replyTo')} lines={replyTo === null ? [] : [replyTo]} />
      <Fact label={t('details.application')}>{application ?? t('row.noApplication')}</Fact>
      <Fact label={t('details.asked')}>{formatMoment(createdAt, language)}</Fact>
      {sentAt !== null && <Fact label={t('details.sent')}>{formatMoment(sentAt, language)}</Fact>}
      {attempts > 0 && <Fact label={t('details.attempts')}>{formatNumber(attempts, language)}</Fact>}
      <Lines label={t('details.attachments')} lines={files} />
    </dl>
  )
}

function Lines({ label, lines }: { label: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Fact label={label}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Fact>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
