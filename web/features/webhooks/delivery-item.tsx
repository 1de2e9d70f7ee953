import { useTranslation } from 'react-i18next'
import type { WebhookDelivery } from '../../../contract/webhook-shapes.ts'
import { formatMoment } from '../../app/moments.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './webhooks.module.css'

type Props = { delivery: WebhookDelivery; onAgain: () => void }

const tones = { pending: 'blue', delivered: 'pine', failed: 'red' } as const

/** One thing that was told: when, after how many attempts, how the address answered, and what was sent. */
export function DeliveryItem({ delivery, onAgain }: Props) {
  const { t } = useTranslation('webhooks')
  const language = useLanguage()
  const { event, status, attempts, responseStatus, error, createdAt, nextAttemptAt, messageId, payload } = delivery
  const facts = [
    t('deliveries.attempts', { count: attempts }),
    responseStatus === null ? null : t('deliveries.answered', { status: responseStatus }),
    status === 'pending' && nextAttemptAt !== null
      ? t('deliveries.next', { when: formatMoment(nextAttemptAt, language) })
      : null,
  ]
  return (
    <li>
      <Disclosure
        summary={
          <span className={classes.summary}>
            <span>
              {t(event === 'webhook.test' ? 'deliveries.isTest' : `events.${event}`)}
              <span className={classes.when}>{formatMoment(createdAt, language)}</span>
            </span>
            <Tag tone={tones[status]}>{t(`deliveries.status.${status}`)}</Tag>
          </span>
        }
      >
        <p className={classes.hint}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
        {error !== null && <p className={classes.wrong}>{error}</p>}
        <CopyField label={t('deliveries.messageId')} value={messageId} />
        <CopyField label={t('deliveries.payload')} value={payload} isBlock />
        {attempts > 0 && (
          <div className={classes.buttons}>
            <Button onPress={onAgain}>{t('deliveries.again')}</Button>
          </div>
        )}
      </Disclosure>
    </li>
  )
}
