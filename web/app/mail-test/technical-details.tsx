import { useTranslation } from 'react-i18next'
import type { MailTestReport } from '../../../contract/mail-shapes.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { formatSeconds } from './format-seconds.ts'
import classes from './mail-test-panel.module.css'

// RFC 5321, section 4.2, and RFC 3463: "535 5.7.139".
const replyCode = /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/

/** The server's own words and the time taken, folded. */
export function TechnicalDetails({ report }: { report: MailTestReport }) {
  const { t, i18n } = useTranslation('mailTest')
  const line = report.failure?.serverLine ?? report.serverLine
  const code = line?.match(replyCode)?.[0].replace('-', ' ')
  return (
    <Disclosure summary={t('details')} end={code !== undefined && <code className={classes.code}>{code}</code>}>
      <dl className={classes.facts}>
        <dt>{t('serverSaid')}</dt>
        <dd>{line === null ? t('serverSilent') : <code>{line}</code>}</dd>
        <dt>{t('took')}</dt>
        <dd>{formatSeconds(report.tookMs, i18n.language)}</dd>
        {report.failure !== null && (
          <>
            <dt>{t('code')}</dt>
            <dd>
              <code>{report.failure.code}</code>
            </dd>
          </>
        )}
      </dl>
    </Disclosure>
  )
}
