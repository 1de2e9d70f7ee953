import { useTranslation } from 'react-i18next'

/** Being built. */
export function ConnectorsScreen() {
  const { t } = useTranslation('connectors')
  return <h1>{t('title')}</h1>
}
