import { useTranslation } from 'react-i18next'
import classes from './account-links.module.css'

/** The sign-in name, to remember: a new person sees it here for the first time. */
export function AccountName({ signInName }: { signInName: string }) {
  const { t } = useTranslation('links')
  return (
    <dl className={classes.account}>
      <dt>{t('signInName')}</dt>
      <dd className={classes.name}>{signInName}</dd>
      <dd className={classes.help}>{t('signInNameHelp')}</dd>
    </dl>
  )
}
