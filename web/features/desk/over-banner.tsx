import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { formatMoment } from '../../app/moments.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './ticket-pane.module.css'

/** What became of a ticket that is decided or withdrawn: by whom, with which words, and what came out. */
export function OverBanner({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation('deskTicket')
  const language = useLanguage()
  const { status, decidedBy, appliesAt, appliedAt, decisionNote, outcome } = ticket
  const name = decidedBy ?? t('over.system')
  if (status === 'withdrawn') return <Notice tone="neutral" title={t('over.withdrawn')} />
  if (status === 'refused') {
    return (
      <Notice tone="red" title={t('over.refused', { name })}>
        {decisionNote}
      </Notice>
    )
  }
  const title =
    appliesAt !== null && appliedAt === null
      ? t('over.scheduled', { name, when: formatMoment(appliesAt, language) })
      : t('over.approved', { name })
  return (
    <Notice tone="pine" title={title}>
      {decisionNote !== null && <p>{decisionNote}</p>}
      {outcome.length > 0 && (
        <>
          <p className={styles.quiet}>{t('over.outcome')}</p>
          <ul>
            {outcome.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
