import { useTranslation } from 'react-i18next'
import type { RefusedApplication } from '../../../contract/application-shapes.ts'
import { Entrance } from '../../app/entrance.tsx'
import { EntranceStep } from '../../app/entrance-step.tsx'
import { WhoseAccount } from '../../app/whose-account.tsx'
import { AnchorButton } from '../../ui/anchor-button.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import classes from './no-access.module.css'

type Props = {
  /** Null when there is no such application. */
  application: RefusedApplication | null
  signInName: string
}

/** Where somebody arrives who may not use an application: its name, and whom to ask. */
export function NoAccessScreen({ application, signInName }: Props) {
  const { t } = useTranslation('noAccess')
  const title = application === null ? t('unknownTitle') : t('title', { name: application.name })
  return (
    <Entrance>
      <EntranceStep
        above={<WhoseAccount signInName={signInName} onLeft={() => location.assign('/sign-in')} />}
        title={title}
        message={application === null ? t('unknown') : t('message')}
        isTitleFocused
      >
        {application !== null && <WhomToAsk names={application.administrators} />}
        {application !== null && <p className={classes.later}>{t('later')}</p>}
        <AnchorButton href="/" variant="primary" size="lg" isWide>
          {t('home')}
        </AnchorButton>
      </EntranceStep>
    </Entrance>
  )
}

function WhomToAsk({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('noAccess')
  if (names.length === 0) return <p>{t('nobody')}</p>
  return (
    <div className={classes.ask}>
      <h2>{t('ask')}</h2>
      <ul className={classes.people}>
        {names.map((name) => (
          <li key={name}>
            <Avatar name={name} size={28} />
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
