import { useTranslation } from 'react-i18next'
import type { MailTestReport } from '../../../contract/mail-shapes.ts'
import { errorMessage } from '../api.ts'
import { formatSeconds } from './format-seconds.ts'
import type { MailTest } from './use-mail-test.ts'

export type Verdict = { tone: 'idle' | 'running' | 'good' | 'bad'; title: string; text: string }

type Context = { host: string | null; ownAddress: string | null }

/** Returns what to say of a test as it stands: a line and a sentence. */
export function useVerdict({ report, error, errors, isRunning }: MailTest, { host, ownAddress }: Context): Verdict {
  const { t, i18n } = useTranslation('mailTest')
  if (isRunning) {
    const text = host === null ? t('running.anyServer') : t('running.text', { host })
    return { tone: 'running', title: t('running.title'), text }
  }
  if (error !== null) {
    return { tone: 'bad', title: t('refused'), text: Object.values(errors)[0] ?? errorMessage(error) }
  }
  if (report === null) return { tone: 'idle', title: t('idle.title'), text: t('idle.text') }
  if (report.failure !== null) return { tone: 'bad', title: report.failure.title, text: report.failure.text }
  const took = formatSeconds(report.tookMs, i18n.language)
  const text = isOwn(report, ownAddress) ? t('sent.own', { took }) : t('sent.other', { took, to: report.to })
  return { tone: 'good', title: t('sent.title'), text }
}

function isOwn({ to }: MailTestReport, ownAddress: string | null): boolean {
  return to.toLowerCase() === ownAddress?.toLowerCase()
}
