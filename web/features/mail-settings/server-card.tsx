import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { AccountFields } from './account-fields.tsx'
import { AddressFinder } from './address-finder.tsx'
import { LimitsPart } from './limits-part.tsx'
import { OauthPart } from './oauth-part.tsx'
import type { PartProps } from './part-props.ts'
import { ProviderChoice } from './provider-choice.tsx'
import { SenderPart } from './sender-part.tsx'
import classes from './server-card.module.css'
import { ServerFields } from './server-fields.tsx'
import { SignInPart } from './sign-in-part.tsx'

/** The mail server of the organization and everything that every account takes up from it. */
export function ServerCard(props: PartProps) {
  const { t } = useTranslation('mailSettings')
  const { base, draft } = props.editor
  const serves = <span className={classes.serves}>{t('server.serves', { count: base.accounts.total })}</span>
  const hasAccount = draft.authentication === 'own' || draft.authentication === 'shared'
  return (
    <Card
      title={t('server.title')}
      icon={<IconMail size={18} stroke={1.7} aria-hidden />}
      action={base.isConfigured && serves}
    >
      <div className={classes.parts}>
        <div className={classes.part}>
          <ProviderChoice {...props} />
          <AddressFinder {...props} />
          <ServerFields {...props} />
        </div>
        <div className={classes.part} id="mail-sign-in">
          <SignInPart {...props} />
          {hasAccount && <AccountFields {...props} />}
          {draft.authentication === 'oauth' && <OauthPart {...props} />}
        </div>
        <div className={classes.part}>
          <SenderPart {...props} />
        </div>
        <LimitsPart {...props} />
      </div>
    </Card>
  )
}
