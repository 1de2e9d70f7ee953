import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { errorAt } from '../../app/error-at.ts'
import { followedName } from '../../app/mail-account/followed-name.ts'
import styles from '../../app/mail-account/mail-account.module.css'
import { type SetMail, serverFields } from '../../app/mail-account/mail-draft.ts'
import { MailPasswordField } from '../../app/mail-account/mail-password-field.tsx'
import { ServerFields } from '../../app/mail-account/server-fields.tsx'
import { UserNameField } from '../../app/mail-account/user-name-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { SectionProps } from './section-props.ts'

type Props = SectionProps & {
  /** What an account of this organization inherits, as one's own does. */
  defaults: MailAccount
}

/** M7, M9: the mail account: its user name follows the sign-in name, its password may wait, its server is the organization's. */
export function MailSection({ draft, edit, problems, isAsked, defaults }: Props) {
  const { t } = useTranslation('mailAccount')
  const { mailAccount } = draft
  const { authentication, userNameFrom, inherited } = defaults
  const set: SetMail = (field, value) => edit({ mailAccount: { ...mailAccount, [field]: value } })
  const hasPassword = authentication === 'own' && !isAsked
  const hasOwnServer = serverFields.some((field) => mailAccount[field] !== null)
  const serverError = serverFields.map((field) => problems[`mailAccount/${field}`]).find((error) => error !== undefined)
  const server = t('summary', {
    host: mailAccount.host ?? inherited.host ?? '',
    port: portOf(mailAccount.port, inherited),
  })
  return (
    <>
      <div className={styles.pair}>
        <UserNameField
          value={mailAccount.userName}
          onChange={(userName) => set('userName', userName)}
          followed={followedName(draft, userNameFrom)}
          from={userNameFrom}
          error={problems['mailAccount/userName']}
        />
        {hasPassword && (
          <MailPasswordField
            value={mailAccount.password}
            onChange={(password) => set('password', password)}
            kept="none"
            description={t('passwordOptional')}
            error={errorAt(problems, 'mailAccount/password')}
            isOptional
          />
        )}
      </div>
      {authentication !== 'own' && <p className={styles.text}>{t(`authentications.${authentication}`)}</p>}
      <Disclosure
        summary={t('creation.server', { server })}
        end={<span className={styles.source}>{t(hasOwnServer ? 'creation.own' : 'creation.inherited')}</span>}
        isHeldOpen={serverError !== undefined}
      >
        <ServerFields
          draft={mailAccount}
          set={set}
          inherited={inherited}
          problems={{
            host: problems['mailAccount/host'],
            port: problems['mailAccount/port'],
            encryption: problems['mailAccount/encryption'],
          }}
        />
      </Disclosure>
    </>
  )
}

const portOf = (own: string | null, { port }: MailAccount['inherited']) => own ?? (port === null ? '' : String(port))
