import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { formatDateTime } from '../format.ts'
import { useLanguage } from '../use-language.ts'
import styles from './mail-account.module.css'

/** How the last test message fared; nothing where there was none. */
export function LastTest({ account: { lastTest } }: { account: MailAccount }) {
  const { t } = useTranslation('mailAccount')
  const language = useLanguage()
  if (lastTest === null) return null
  const words = lastTest.failure === null ? 'lastTest' : 'lastTestFailed'
  return <p className={styles.text}>{t(words, { date: formatDateTime(lastTest.at, language) })}</p>
}
