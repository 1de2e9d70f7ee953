import { IconWebhook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Webhook } from '../../../contract/webhook-shapes.ts'
import { ForVendor } from '../../app/for-vendor.tsx'
import { ListScreen } from '../../app/list-screen.tsx'
import { DeleteWebhookDialog } from './delete-webhook-dialog.tsx'
import { DeliveriesDrawer } from './deliveries-drawer.tsx'
import { RenewSecretDialog } from './renew-secret-dialog.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { WebhookDrawer } from './webhook-drawer.tsx'
import { webhooksQuery } from './webhook-queries.ts'
import { WebhookRow } from './webhook-row.tsx'

/** What is open over the list. */
type Open =
  | { what: 'edit'; webhook: Webhook | null }
  | { what: 'deliveries' | 'renew' | 'delete'; webhook: Webhook }
  | { what: 'secret'; secret: string }
  | null

/** The vendor's own systems that are told of requests. */
export function WebhooksScreen() {
  const { t } = useTranslation('webhooks')
  return (
    <ForVendor title={t('title')}>
      <Content />
    </ForVendor>
  )
}

function Content() {
  const { t } = useTranslation('webhooks')
  const [open, setOpen] = useState<Open>(null)
  const words = {
    title: t('title'),
    subtitle: t('subtitle'),
    create: t('new'),
    failed: t('failed'),
    emptyTitle: t('empty.title'),
    emptyMessage: t('empty.message'),
  }
  return (
    <ListScreen
      list={useQuery(webhooksQuery)}
      words={words}
      icon={<IconWebhook size={28} stroke={1.7} />}
      onCreate={() => setOpen({ what: 'edit', webhook: null })}
      row={(webhook) => <WebhookRow key={webhook.id} webhook={webhook} onOpen={(what) => setOpen({ what, webhook })} />}
    >
      <Window open={open} onOpen={setOpen} />
    </ListScreen>
  )
}

function Window({ open, onOpen }: { open: Open; onOpen: (open: Open) => void }) {
  const close = () => onOpen(null)
  const reveal = (secret: string | undefined) => onOpen(secret === undefined ? null : { what: 'secret', secret })
  switch (open?.what) {
    case 'edit':
      return <WebhookDrawer webhook={open.webhook} onSaved={reveal} onClose={close} />
    case 'deliveries':
      return <DeliveriesDrawer webhook={open.webhook} onClose={close} />
    case 'renew':
      return <RenewSecretDialog webhook={open.webhook} onRenewed={reveal} onClose={close} />
    case 'delete':
      return <DeleteWebhookDialog webhook={open.webhook} onClose={close} />
    case 'secret':
      return <SecretDialog secret={open.secret} onClose={close} />
    default:
      return null
  }
}
