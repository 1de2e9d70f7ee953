import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import form from './card-form.module.css'
import { Fact } from './fact.tsx'

/** The mail account of somebody whom one may only look at. */
export function MailFacts({ account: { effective, state } }: { account: MailAccount }) {
  const { t } = useTranslation('mailAccount')
  const { userName, host, port, encryption } = effective
  return (
    <div className={form.form}>
      <p className={form.hint}>{t(`texts.${state}`)}</p>
      <Fact label={t('userName')} value={userName ?? t('noValue')} isMono />
      <Fact
        label={t('sending')}
        value={host === null || port === null ? t('summaryNone') : t('summary', { host, port: String(port) })}
      />
      <Fact label={t('encryption')} value={encryption === null ? t('noValue') : t(`encryptions.${encryption}`)} />
    </div>
  )
}
