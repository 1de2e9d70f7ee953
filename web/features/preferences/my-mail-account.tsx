import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { formatDate } from '../../app/format.ts'
import { LastTest } from '../../app/mail-account/last-test.tsx'
import styles from '../../app/mail-account/mail-account.module.css'
import { MailConnection } from '../../app/mail-account/mail-connection.tsx'
import { MailTestSection } from '../../app/mail-account/mail-test-section.tsx'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ConnectMailbox } from './connect-mailbox.tsx'
import { MailPasswordForm } from './mail-password-form.tsx'
import { myMailPath } from './my-mail-path.ts'
import { useMailPassword } from './use-mail-password.ts'

type Props = {
  account: MailAccount
  /** Something was done: what was said of the connection is no news any more. */
  onAct: () => void
}

/** What one can do about one's own mail account; server and user name are the administrator's. */
export function MyMailAccount({ account, onAct }: Props) {
  const { t } = useTranslation('mailAccount')
  const { state, authentication, from } = account
  const password = useMailPassword(account, onAct)
  const isReady = state === 'ready'
  return (
    <>
      {isReady || state === 'noServer' ? (
        <p className={styles.text}>
          {t(`myTexts.${state}`)} {from !== null && isReady && t('from', { address: from.address })}
        </p>
      ) : (
        <Notice tone="amber">
          {t(authentication === 'shared' && state !== 'addressMissing' ? 'mySharedIncomplete' : `myTexts.${state}`)}
        </Notice>
      )}
      {state !== 'noServer' && (
        <>
          <MyFacts account={account} />
          {authentication === 'own' && <MailPasswordForm account={account} password={password} />}
          {authentication === 'oauth' && <MailConnection account={account} path={myMailPath} mayDisconnect />}
          {authentication === 'oauth' && <ConnectMailbox account={account} />}
          {(authentication === 'shared' || authentication === 'none') && (
            <p className={styles.text}>{t(`authentications.${authentication}`)}</p>
          )}
          <MailTestSection
            account={account}
            path={myMailPath}
            edits={{ password: password.values.next }}
            repair={({ code }) =>
              authentication === 'own' && (code === 'passwordWrong' || code === 'appPasswordNeeded') ? (
                <p>
                  <Button size="sm" onPress={password.focus}>
                    {t('otherPassword')}
                  </Button>
                </p>
              ) : undefined
            }
          />
          <LastTest account={account} />
        </>
      )}
    </>
  )
}

function MyFacts({ account: { effective, authentication, password, passwordChangedAt } }: { account: MailAccount }) {
  const { t } = useTranslation('mailAccount')
  const language = useLanguage()
  const { userName, host, port } = effective
  return (
    <>
      <dl className={styles.facts}>
        {authentication !== 'shared' && userName !== null && (
          <div>
            <dt>{t('userName')}</dt>
            <dd>{userName}</dd>
          </div>
        )}
        {host !== null && port !== null && (
          <div>
            <dt>{t('sending')}</dt>
            <dd>{t('summary', { host, port: String(port) })}</dd>
          </div>
        )}
      </dl>
      {authentication === 'own' && password === 'kept' && passwordChangedAt !== null && (
        <p className={styles.text}>{t('passwordSince', { date: formatDate(passwordChangedAt, language) })}</p>
      )}
    </>
  )
}
