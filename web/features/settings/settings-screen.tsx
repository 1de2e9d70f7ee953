import { useTranslation } from 'react-i18next'

/** Being built. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  return <h1>{t('title')}</h1>
}
