import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { useLanguage } from '../../app/use-language.ts'
import styles from './ticket-pane.module.css'
import { formatWishedDay } from './ticket-times.ts'

/** Why it is asked, for when, and whose account it is about, exactly. */
export function AskedFacts({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation('deskTicket')
  const language = useLanguage()
  const { reason, effectiveAt, targetPerson } = ticket
  if (reason === null && effectiveAt === null && targetPerson === null) return null
  return (
    <dl className={styles.facts}>
      {targetPerson !== null && (
        <div>
          <dt>{t('person')}</dt>
          <dd>
            <span className={styles.mono}>{targetPerson.signInName}</span>
            {targetPerson.position !== null && <span className={styles.quiet}> · {targetPerson.position}</span>}
          </dd>
        </div>
      )}
      {reason !== null && (
        <div>
          <dt>{t('reason')}</dt>
          <dd>{reason}</dd>
        </div>
      )}
      {effectiveAt !== null && (
        <div>
          <dt>{t('wished')}</dt>
          <dd>{formatWishedDay(effectiveAt, language)}</dd>
        </div>
      )}
    </dl>
  )
}
