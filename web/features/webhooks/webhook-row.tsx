import { IconKey, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Webhook } from '../../../contract/webhook-shapes.ts'
import { formatRelative } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/rows.tsx'
import { Tag } from '../../ui/tag.tsx'

type Props = { webhook: Webhook; onOpen: (what: 'edit' | 'deliveries' | 'renew' | 'delete') => void }
const icon = { size: 17, stroke: 1.7 }

/** One address that is told of requests: of how much, since when it fails, and when it was last told. */
export function WebhookRow({ webhook, onOpen }: Props) {
  const { t } = useTranslation('webhooks')
  const language = useLanguage()
  const { url, description, events, isActive, failingSince, lastDeliveredAt } = webhook
  const name = description ?? url
  return (
    <Row
      name={
        <button type="button" onClick={() => onOpen('deliveries')}>
          {name}
        </button>
      }
      {...(description !== null && { description: url })}
      facts={[
        { id: 'events', words: t('eventCount', { count: events.length }) },
        {
          id: 'told',
          words:
            lastDeliveredAt === null
              ? t('neverTold')
              : t('lastTold', { when: formatRelative(lastDeliveredAt, language) }),
        },
        { id: 'state', words: <StateTag {...{ isActive, failingSince }} /> },
      ]}
      actions={
        <>
          <IconButton label={t('renewNamed', { name })} icon={<IconKey {...icon} />} onPress={() => onOpen('renew')} />
          <IconButton label={t('editNamed', { name })} icon={<IconPencil {...icon} />} onPress={() => onOpen('edit')} />
          <IconButton
            label={t('deleteNamed', { name })}
            icon={<IconTrash {...icon} />}
            onPress={() => onOpen('delete')}
          />
        </>
      }
    />
  )
}

function StateTag({ isActive, failingSince }: Pick<Webhook, 'isActive' | 'failingSince'>) {
  const { t } = useTranslation('webhooks')
  const language = useLanguage()
  if (!isActive) return <Tag>{t('off')}</Tag>
  if (failingSince === null) return <Tag tone="pine">{t('on')}</Tag>
  return <Tag tone="red">{t('failing', { when: formatRelative(failingSince, language) })}</Tag>
}
