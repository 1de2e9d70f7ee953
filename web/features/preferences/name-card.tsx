import { IconId } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Card } from '../../ui/card.tsx'
import { EmailFact } from './email-fact.tsx'
import classes from './preferences.module.css'

/** Who the person is, as their organization knows them; read only. */
export function NameCard() {
  const { t } = useTranslation('preferences')
  const session = useSession()
  const facts = [
    { label: t('card.signInName'), value: session.signInName, isMono: true },
    { label: t('card.position'), value: session.position, isMono: false },
    { label: t('card.group'), value: session.primaryGroup?.name, isMono: false },
    { label: t('card.organization'), value: session.organization.name, isMono: false },
  ]
  return (
    <Card title={t('card.title')} icon={<IconId size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.person}>
        <Avatar name={session.displayName} id={session.id} size={44} />
        <p className={classes.name}>{session.displayName}</p>
      </div>
      <dl className={classes.facts}>
        <EmailFact />
        {facts.map(({ label, value, isMono }) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd className={isMono ? classes.mono : undefined}>{value ?? t('card.none')}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>{t('card.note')}</p>
    </Card>
  )
}
