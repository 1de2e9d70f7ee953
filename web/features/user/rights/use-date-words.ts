import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../app/format.ts'
import { lastMoment } from '../../../app/rights/end-date.ts'
import { useLanguage } from '../../../app/use-language.ts'

/** Returns what says from when until when something holds; "" for always. A start that is past is not told. */
export function useDateWords(): (dates: { from: string | null; until: string | null }) => string {
  const { t } = useTranslation('userRights')
  const language = useLanguage()
  return ({ from, until }) => {
    const start = from !== null && new Date(from) > new Date() ? formatDate(from, language, 'short') : null
    const end = until === null ? null : formatDate(lastMoment(until), language, 'short')
    if (start !== null && end !== null) return t('dates.both', { from: start, until: end })
    if (start !== null) return t('dates.starts', { date: start })
    return end === null ? '' : t('dates.ends', { date: end })
  }
}
