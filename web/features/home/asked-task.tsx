import { IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/link-button.tsx'
import { TaskCard } from './task-card.tsx'

/** F5: one's own requests wait for an answer. */
export function AskedTask({ count }: { count: number }) {
  const { t } = useTranslation('home')
  return (
    <TaskCard
      icon={<IconInbox size={20} stroke={1.7} aria-hidden />}
      title={t('asked.title', { count })}
      message={t('asked.message')}
    >
      <LinkButton variant="primary" size="sm" to="/requests" search={{ turn: 'organization' }}>
        {t('asked.action')}
      </LinkButton>
    </TaskCard>
  )
}
