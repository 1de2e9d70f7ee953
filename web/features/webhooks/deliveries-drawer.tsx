import { IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Webhook, WebhookDelivery } from '../../../contract/webhook-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { ListBody } from '../../app/list-body.tsx'
import { NextPage } from '../../app/next-page.tsx'
import { usePages } from '../../app/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { DeliveryItem } from './delivery-item.tsx'
import { useFreshDeliveries } from './use-fresh-deliveries.ts'
import classes from './webhooks.module.css'

/** What an address was told, how it answered, and the ways to try it and to tell something once more. */
export function DeliveriesDrawer({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation('webhooks')
  const path = `/provider/webhooks/${webhook.id}`
  const list = usePages<WebhookDelivery>(['settings', 'webhooks', webhook.id], `${path}/deliveries`, { limit: 20 })
  const refresh = useFreshDeliveries(list.items)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (delivery: string | null) =>
      api.post<WebhookDelivery>(delivery === null ? `${path}/test` : `${path}/deliveries/${delivery}/redeliver`),
    onSettled: refresh,
  })
  return (
    <Drawer
      title={t('deliveries.title')}
      description={webhook.url}
      isOpen
      onClose={onClose}
      footer={
        <Button
          variant="primary"
          icon={<IconSend size={16} stroke={1.7} aria-hidden />}
          isPending={isPending}
          onPress={() => mutate(null)}
        >
          {t('deliveries.test')}
        </Button>
      }
    >
      <div className={classes.part}>
        {!webhook.isActive && <Notice tone="amber">{t('deliveries.off')}</Notice>}
        {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
        <ListBody
          items={list.items}
          error={list.error}
          onRetry={() => void list.refetch()}
          failed={t('deliveries.failed')}
          empty={<EmptyState title={t('deliveries.none')}>{t('deliveries.noneHint')}</EmptyState>}
        >
          {(deliveries) => (
            <>
              <ul className={classes.deliveries} aria-label={t('deliveries.title')}>
                {deliveries.map((delivery) => (
                  <DeliveryItem key={delivery.id} delivery={delivery} onAgain={() => mutate(delivery.id)} />
                ))}
              </ul>
              <NextPage list={list} />
            </>
          )}
        </ListBody>
      </div>
    </Drawer>
  )
}
