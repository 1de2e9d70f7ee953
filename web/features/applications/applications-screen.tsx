import { useTranslation } from 'react-i18next'

/** Being built. */
export function ApplicationsScreen() {
  const { t } = useTranslation('applications')
  return <h1>{t('title')}</h1>
}
