import { useTranslation } from 'react-i18next'
import { Disclosure } from '../../ui/disclosure.tsx'
import classes from './server-card.module.css'

const microsoft = ['open', 'name', 'permission', 'secret', 'ids'] as const
const google = ['open', 'screen', 'permission', 'client', 'ids'] as const

/** What to do at the provider to get a registration, step by step. */
export function OauthSteps({ provider }: { provider: 'microsoft' | 'google' }) {
  const { t } = useTranslation('mailSettings')
  const steps =
    provider === 'microsoft'
      ? microsoft.map((step) => t(`oauth.microsoftSteps.${step}`))
      : google.map((step) => t(`oauth.googleSteps.${step}`))
  return (
    <Disclosure summary={t('oauth.steps', { provider: t(`oauth.providers.${provider}`) })}>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Disclosure>
  )
}
