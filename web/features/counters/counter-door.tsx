import { IconDoor, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Counter } from '../../../contract/counter-shapes.ts'
import { formatDate } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { AnchorButton } from '../../ui/anchor-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { CounterQuestion } from './counter-dialogs.tsx'
import classes from './counter-screen.module.css'
import { CounterStatusTag } from './counter-status-tag.tsx'

type Props = { counter: Counter; onAsk: (question: CounterQuestion) => void }

/** Whether the counter is open, why not, and what can be done about it. */
export function CounterDoor({ counter, onAsk }: Props) {
  const { t } = useTranslation('counters')
  const language = useLanguage()
  const { id, status, statusReason, deleteAt } = counter
  return (
    <Card title={t('door.title')} icon={<IconDoor size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.door}>
        <div className={classes.state}>
          <CounterStatusTag status={status} />
          <p>
            {status === 'closed' && deleteAt !== null
              ? t('door.closed', { date: formatDate(deleteAt, language) })
              : t(status === 'suspended' ? 'door.suspended' : 'door.open')}
          </p>
          {statusReason !== null && <p className={classes.hint}>{t('door.reason', { reason: statusReason })}</p>}
        </div>
        <div className={classes.buttons}>
          <AnchorButton
            href={`/api/v1/provider/organizations/${id}/export`}
            download
            icon={<IconDownload size={16} stroke={1.7} aria-hidden />}
          >
            {t('door.export')}
          </AnchorButton>
          {status !== 'open' && (
            <Button variant="primary" onPress={() => onAsk('reopen')}>
              {t('door.reopen')}
            </Button>
          )}
          {status === 'open' && <Button onPress={() => onAsk('suspend')}>{t('door.suspend')}</Button>}
          {status !== 'closed' && <Button onPress={() => onAsk('close')}>{t('door.close')}</Button>}
        </div>
      </div>
    </Card>
  )
}
