import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailAccount, ToldMailFailure } from '../../../contract/mail-shapes.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { MailTestPanel } from '../mail-test/mail-test-panel.tsx'
import { useMailTest } from '../mail-test/use-mail-test.ts'
import { useSession } from '../session.ts'
import { type MailEdits, testOf } from './mail-draft.ts'

type Props = {
  account: MailAccount
  /** The API path of the account. */
  path: string
  edits: MailEdits
  repair: (failure: ToldMailFailure) => ReactNode
}

/** M10: a test message with what stands in the form, saved or not. */
export function MailTestSection({ account, path, edits, repair }: Props) {
  const { t } = useTranslation('mailAccount')
  const queryClient = useQueryClient()
  const { email } = useSession()
  const test = useMailTest(`${path}/test`)
  const body = testOf(account, edits)
  const { report, tested } = test
  // The account keeps how its last test fared.
  useEffect(() => {
    if (report !== null) void queryClient.invalidateQueries({ queryKey: ['mailAccount', path] })
  }, [report, queryClient, path])
  const isStale = tested !== null && tested !== JSON.stringify({ ...body, to: JSON.parse(tested).to })
  return (
    <Disclosure summary={t('test')}>
      <MailTestPanel
        test={test}
        onStart={(to) => test.start({ ...body, to })}
        ownAddress={email}
        host={body.host ?? account.effective.host}
        isStale={isStale}
        isConnected={account.authentication === 'oauth'}
        repair={repair}
      />
    </Disclosure>
  )
}
