import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MailAccountState } from '../../../contract/mail-shapes.ts'
import { Tag } from '../../ui/tag.tsx'

/** Whether an account can send, in two or three words. */
export function MailStateTag({ state }: { state: MailAccountState }) {
  const { t } = useTranslation('mailAccount')
  if (state === 'noServer') return <Tag>{t('states.noServer')}</Tag>
  const isReady = state === 'ready'
  const Icon = isReady ? IconCircleCheck : IconAlertTriangle
  return (
    <Tag tone={isReady ? 'pine' : 'amber'} icon={<Icon size={13} stroke={1.9} aria-hidden />}>
      {t(`states.${state}`)}
    </Tag>
  )
}
