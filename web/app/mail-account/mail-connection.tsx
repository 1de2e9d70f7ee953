import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { api, errorMessage } from '../api.ts'
import { formatDate } from '../format.ts'
import { useRefreshAfterChange } from '../undo.ts'
import { useLanguage } from '../use-language.ts'
import styles from './mail-account.module.css'

type Props = {
  account: MailAccount
  /** The API path of the account. */
  path: string
  mayDisconnect: boolean
}

/** The mailbox that a person connected, and the way to end that. */
export function MailConnection({ account, path, mayDisconnect }: Props) {
  const { t } = useTranslation('mailAccount')
  const [isAsked, setAsked] = useState(false)
  const disconnecting = useDisconnecting(path, () => setAsked(false))
  const words = useConnectionWords(account)
  return (
    <div className={styles.fact}>
      <dl className={styles.mailbox}>
        <dt>{t('mailbox')}</dt>
        <dd>{words}</dd>
      </dl>
      {mayDisconnect && account.connection !== null && (
        <Button size="sm" aria-label={t('disconnectLabel')} onPress={() => setAsked(true)}>
          {t('disconnect')}
        </Button>
      )}
      {isAsked && (
        <ConfirmDialog
          title={t('disconnectTitle')}
          message={t('disconnectMessage')}
          confirmLabel={t('disconnect')}
          tone="danger"
          isPending={disconnecting.isPending}
          onConfirm={() => disconnecting.mutate()}
          onCancel={() => setAsked(false)}
        />
      )}
    </div>
  )
}

function useConnectionWords({ connection }: MailAccount): string {
  const { t } = useTranslation('mailAccount')
  const language = useLanguage()
  if (connection === null) return t('notConnected')
  const provider = t(`providers.${connection.provider}`)
  if (connection.needsReconnect) return t('needsReconnect', { provider })
  return t('connectedAt', { provider, date: formatDate(connection.connectedAt, language) })
}

function useDisconnecting(path: string, onSettled: () => void) {
  const { t } = useTranslation('mailAccount')
  const refresh = useRefreshAfterChange()
  return useMutation({
    mutationFn: () => api.delete(`${path}/connection`),
    onSuccess: () => showToast({ message: t('disconnected') }),
    onError: (error) => showToast({ message: errorMessage(error), tone: 'red' }),
    onSettled: () => {
      onSettled()
      void refresh()
    },
  })
}
