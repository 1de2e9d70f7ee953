import { useTranslation } from 'react-i18next'
import { DevicesCard } from './devices-card.tsx'
import { DisplayCard } from './display-card.tsx'
import { MailCard } from './mail-card.tsx'
import { MyDutiesCard } from './my-duties-card.tsx'
import { MyRequestsCard } from './my-requests-card.tsx'
import { NameCard } from './name-card.tsx'
import { PasswordCard } from './password-card.tsx'
import classes from './preferences.module.css'
import { SecondFactorCard } from './second-factor-card.tsx'

/** What concerns the person alone: their card, what protects their account, how the console looks. */
export function PreferencesScreen() {
  const { t } = useTranslation('preferences')
  return (
    <div className={classes.screen}>
      <h1>{t('title')}</h1>
      <div className={classes.columns}>
        <div className={classes.column}>
          <NameCard />
          <MailCard />
          <MyRequestsCard />
          <MyDutiesCard />
        </div>
        <div className={classes.column} id="second-factor">
          <SecondFactorCard />
          <DevicesCard />
        </div>
        <div className={classes.column}>
          <PasswordCard />
          <DisplayCard />
        </div>
      </div>
    </div>
  )
}
