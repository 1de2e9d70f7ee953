import { useTranslation } from 'react-i18next'
import styles from './card-form.module.css'

type Props = { facts: readonly { label: string; value: string | null | undefined }[] }

/** What is known of somebody, to be read only. */
export function Facts({ facts }: Props) {
  const { t } = useTranslation('user')
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-empty={!value}>{value || t('nobody')}</dd>
        </div>
      ))}
    </dl>
  )
}
