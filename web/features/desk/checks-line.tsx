import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { formatMoment } from '../../app/moments.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './ticket-pane.module.css'

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

/** F9: what is looked at again before deciding: may the requester still ask, has something changed, what stands against it. */
export function ChecksLine({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation('deskTicket')
  const { mayAsk, isUnchanged, problems } = ticket.checks
  if (ticket.kind === 'question') return null
  const { name } = ticket.requestedBy
  return (
    <>
      <ul className={styles.checks}>
        <li data-tone={mayAsk ? 'good' : 'bad'}>
          {mayAsk ? <IconCircleCheck {...icon} /> : <IconCircleX {...icon} />}
          {t(mayAsk ? 'checks.mayAsk' : 'checks.mayNotAsk', { name })}
        </li>
        {isUnchanged && (
          <li data-tone="good">
            <IconCircleCheck {...icon} />
            {t('checks.unchanged')}
          </li>
        )}
        {problems.map((problem) => (
          <li key={problem} data-tone="warning">
            <IconAlertTriangle {...icon} />
            {problem}
          </li>
        ))}
      </ul>
      {!isUnchanged && <ChangedSince ticket={ticket} />}
    </>
  )
}

function ChangedSince({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation('deskTicket')
  const language = useLanguage()
  return (
    <Notice tone="amber" title={t('checks.changed')}>
      <ul className={styles.changes}>
        {ticket.checks.changesSince.map(({ at, sentence }) => (
          <li key={`${at} ${sentence}`}>
            {sentence}
            <span className={styles.when}> · {formatMoment(at, language)}</span>
          </li>
        ))}
      </ul>
      <p>{t('checks.changedText')}</p>
    </Notice>
  )
}
