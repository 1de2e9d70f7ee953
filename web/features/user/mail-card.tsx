import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { MailStateTag } from '../../app/mail-account/mail-state.tsx'
import { useMailAccount } from '../../app/mail-account/use-mail-account.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { MailFacts } from './mail-facts.tsx'
import { MailForm } from './mail-form.tsx'

type Props = {
  user: User
  /** What stands in the form of the page, which the mail user name follows. */
  typed: { signInName: string; email: string }
  isEditable: boolean
}

/** The mail account of the person (M7, M9): what it inherits, what is their own, and whether it can send. */
export function MailCard({ user, typed, isEditable }: Props) {
  const { t } = useTranslation('mailAccount')
  const path = orgPath(useSession(), `/users/${user.id}/mail-account`)
  const { data: account, error, refetch } = useMailAccount(path)
  return (
    <Card
      title={t('title')}
      icon={<IconMail size={18} stroke={1.7} />}
      action={account !== undefined && <MailStateTag state={account.state} />}
    >
      {account === undefined && error === null && <Skeleton height={220} />}
      {account === undefined && error !== null && (
        <Notice
          tone="red"
          title={t('loadFailed')}
          action={<Button onPress={() => void refetch()}>{t('retry')}</Button>}
        >
          {errorMessage(error)}
        </Notice>
      )}
      {account !== undefined &&
        (isEditable ? (
          <MailForm user={user} account={account} path={path} typed={typed} />
        ) : (
          <MailFacts account={account} />
        ))}
    </Card>
  )
}
