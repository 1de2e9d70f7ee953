import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import styles from './back-link.module.css'

/** The way back to the list of users. */
export function BackLink() {
  const { t } = useTranslation('user')
  return (
    <Link to="/users" className={styles.back}>
      <IconChevronLeft size={16} stroke={1.7} />
      {t('back')}
    </Link>
  )
}
