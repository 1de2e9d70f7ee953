import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { holds, useSession } from '../../app/session.ts'
import { SettingsTabs } from '../../app/settings-tabs.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Forbidden } from '../../ui/forbidden.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { MailSettingsForm } from './mail-settings-form.tsx'
import classes from './mail-settings-screen.module.css'
import { useMailSettings } from './use-mail-settings.ts'

/** The mail server of the organization (M8) and a test of it (M10). */
export function MailSettingsScreen() {
  const { t } = useTranslation('mailSettings')
  const session = useSession()
  return (
    <>
      <SettingsTabs />
      <div className={classes.page}>
        <header className={classes.head}>
          <h1>{t('title')}</h1>
          <p className={classes.subtitle}>{t('subtitle', { organization: session.organization.name })}</p>
        </header>
        {holds(session, 'settings.manage') ? (
          <Content />
        ) : (
          <Forbidden title={t('forbidden.title')}>{t('forbidden.message')}</Forbidden>
        )}
      </div>
    </>
  )
}

function Content() {
  const { t } = useTranslation('mailSettings')
  const { data, error, isPending, refetch } = useMailSettings()
  const isLong = useDelayed(isPending)
  if (data !== undefined) return <MailSettingsForm settings={data} />
  if (error !== null) {
    return (
      <EmptyState title={t('failed')} action={<Button onPress={() => void refetch()}>{t('retry')}</Button>}>
        {errorMessage(error)}
      </EmptyState>
    )
  }
  return isLong ? (
    <div className={classes.columns}>
      <Skeleton height={780} />
      <Skeleton height={460} />
    </div>
  ) : null
}
