import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Webhook } from '../../../contract/webhook-shapes.ts'
import { ForVendor } from '../../app/for-vendor.tsx'
import { ListBody } from '../../app/list-body.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Screen } from '../../ui/screen.tsx'
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
  const { data, error, refetch } = useQuery(webhooksQuery)
  const [open, setOpen] = useState<Open>(null)
  const create = (
    <Button
      variant="primary"
      icon={<IconPlus size={16} stroke={1.9} />}
      onPress={() => setOpen({ what: 'edit', webhook: null })}
    >
      {t('new')}
    </Button>
  )
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} action={data !== undefined && data.items.length > 0 && create}>
      <ListBody
        items={data?.items}
        error={error}
        onRetry={() => void refetch()}
        failed={t('failed')}
        empty={
          <EmptyState icon={<IconWebhook size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
            {t('empty.message')}
          </EmptyState>
        }
      >
        {(webhooks) => (
          <Rows label={t('title')}>
            {webhooks.map((webhook) => (
              <WebhookRow key={webhook.id} webhook={webhook} onOpen={(what) => setOpen({ what, webhook })} />
            ))}
          </Rows>
        )}
      </ListBody>
      <Window open={open} onOpen={setOpen} />
    </Screen>
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
