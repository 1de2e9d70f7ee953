import { IconMail } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import styles from '../../app/mail-account/mail-account.module.css'
import { MailStateTag } from '../../app/mail-account/mail-state.tsx'
import { useMailAccount } from '../../app/mail-account/use-mail-account.ts'
import { MyUnsentMessages } from '../../app/mail-messages/my-unsent-messages.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { MyMailAccount } from './my-mail-account.tsx'
import { myMailPath } from './my-mail-path.ts'
import { useConnectionResult } from './use-connection-result.ts'

/** M11: one's own mail account: whether it can send, a new password or a connected mailbox, and a test. */
export function MailCard() {
  const { t } = useTranslation('mailAccount')
  const { data: account, error, refetch } = useMailAccount(myMailPath)
  const { result, forget } = useConnectionResult()
  const place = useRef<HTMLDivElement>(null)
  // Back from the mail provider, one reads here how it went.
  useEffect(() => {
    if (result !== null) place.current?.scrollIntoView({ block: 'center' })
  }, [result])
  return (
    <div id="mail" ref={place}>
      <Card
        title={t('mine')}
        icon={<IconMail size={18} stroke={1.7} aria-hidden />}
        action={account !== undefined && <MailStateTag state={account.state} />}
      >
        <div className={styles.form}>
          {result !== null && (
            <Notice tone={result === 'connected' ? 'pine' : 'amber'}>
              <span role="status">{t(`result.${result}`)}</span>
            </Notice>
          )}
          {account === undefined && error === null && <Skeleton height={180} />}
          {account === undefined && error !== null && (
            <Notice
              tone="red"
              title={t('loadFailed')}
              action={<Button onPress={() => void refetch()}>{t('retry')}</Button>}
            >
              {errorMessage(error)}
            </Notice>
          )}
          {account !== undefined && <MyMailAccount account={account} onAct={forget} />}
          <MyUnsentMessages />
        </div>
      </Card>
    </div>
  )
}
