import { IconBrandGoogle, IconBrandWindows, IconMail } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MailAccount, OauthProvider } from '../../../contract/mail-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import styles from '../../app/mail-account/mail-account.module.css'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { myMailPath } from './my-mail-path.ts'

const icons = { microsoft: IconBrandWindows, google: IconBrandGoogle, other: IconMail } as const satisfies Record<
  OauthProvider,
  unknown
>

/** Connects one's mailbox with one click: the mail provider asks, and sends back here. */
export function ConnectMailbox({ account: { oauthProvider, connection } }: { account: MailAccount }) {
  const { t } = useTranslation('mailAccount')
  const connecting = useMutation({
    mutationFn: () => api.post<{ url: string }>(`${myMailPath}/connect`),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  if (oauthProvider === null || (connection !== null && !connection.needsReconnect)) return null
  const Icon = icons[oauthProvider]
  return (
    <>
      {connecting.error !== null && <Notice tone="red">{errorMessage(connecting.error)}</Notice>}
      <Button
        variant="primary"
        isWide
        icon={<Icon size={18} stroke={1.7} aria-hidden />}
        // Until the page is left.
        isPending={connecting.isPending || connecting.isSuccess}
        onPress={() => connecting.mutate()}
      >
        {t(`connect.${oauthProvider}`)}
      </Button>
      <p className={styles.text}>{t('connectHint')}</p>
    </>
  )
}
