import { IconAlertTriangle, IconCircleCheck, IconMinus, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { Spinner } from '../../../ui/spinner.tsx'
import styles from './bulk-edit-dialog.module.css'
import type { BulkForecast } from './use-bulk-preview.ts'

type Props = { forecast: BulkForecast | null; total: number }

const mostNamed = 4

/** Before saving: for how many something changes, who has it already, who is refused and why. */
export function ForecastWords({ forecast, total }: Props) {
  const { t } = useTranslation('bulk')
  const { providerName: provider } = useSession().organization
  if (forecast === null) return <p className={styles.quiet}>{t('forecast.nothing')}</p>
  const { checked, changing, waiting, unchanged, refused } = forecast
  if (checked === 0) {
    return (
      <p className={styles.quiet}>
        <Spinner /> {t('forecast.asking')}
      </p>
    )
  }
  const others = refused.length - mostNamed
  return (
    <ul className={styles.forecast} aria-live="polite">
      {(changing > 0 || waiting === 0) && (
        <li data-tone="pine">
          <IconCircleCheck size={16} stroke={1.7} aria-hidden />
          {t('forecast.changing', { count: changing })}
        </li>
      )}
      {waiting > 0 && (
        <li data-tone="amber">
          <IconSend size={16} stroke={1.7} aria-hidden />
          {t('forecast.waiting', { count: waiting, provider })}
        </li>
      )}
      {unchanged > 0 && (
        <li>
          <IconMinus size={16} stroke={1.7} aria-hidden />
          {t('forecast.unchanged', { count: unchanged })}
        </li>
      )}
      {refused.length > 0 && (
        <li data-tone="amber">
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
          <span>
            {t('forecast.refused', { count: refused.length })}
            {refused.slice(0, mostNamed).map(({ user, why }) => (
              <span key={user.id} className={styles.why}>
                {t('forecast.why', { name: user.displayName, why })}
              </span>
            ))}
            {others > 0 && <span className={styles.why}>{t('forecast.others', { count: others })}</span>}
          </span>
        </li>
      )}
      {checked < total && <li>{t('forecast.checked', { checked, total })}</li>}
    </ul>
  )
}
