import { useTranslation } from 'react-i18next'
import type { WebhookEvent } from '../../../contract/webhook-shapes.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { webhookEvents, withEvent } from './webhook-draft.ts'
import classes from './webhooks.module.css'

type Props = {
  events: readonly WebhookEvent[]
  onChange: (events: WebhookEvent[]) => void
  error: string | undefined
}

/** Of what the address is told. */
export function EventsPart({ events, onChange, error }: Props) {
  const { t } = useTranslation('webhooks')
  return (
    <section className={classes.part} aria-label={t('events.title')} data-field="events">
      <h3>{t('events.title')}</h3>
      {webhookEvents.map((event) => (
        <Checkbox
          key={event}
          label={t(`events.${event}`)}
          checked={events.includes(event)}
          onChange={(isOn) => onChange(withEvent(events, event, isOn))}
        />
      ))}
      {error !== undefined && <Notice tone="red">{error}</Notice>}
    </section>
  )
}
