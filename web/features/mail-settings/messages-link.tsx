import { IconMailForward } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './mail-settings-screen.module.css'

/** The way to what was sent and what did not leave (M12). */
export function MessagesLink() {
  const { t } = useTranslation('mailSettings')
  return (
    <p className={classes.line}>
      <IconMailForward size={17} stroke={1.7} aria-hidden />
      <Link to="/settings/mail/messages">{t('messages')}</Link>
    </p>
  )
}
