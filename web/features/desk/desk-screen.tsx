import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeskSearch } from '../../app/desk/desk-search.ts'
import { holds, useSession } from '../../app/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './desk.module.css'
import { Desk } from './desk.tsx'

type Props = { search: DeskSearch; ticketId: string | undefined }

/** F9: the vendor's desk, for those who decide requests. */
export function DeskScreen({ search, ticketId }: Props) {
  const { t } = useTranslation('desk')
  const session = useSession()
  if (session.organization.kind === 'provider' && holds(session, 'tickets.decide')) {
    return <Desk search={search} ticketId={ticketId} />
  }
  return (
    <div className={styles.forbidden}>
      <EmptyState icon={<IconLock size={28} stroke={1.7} />} title={t('forbidden')} />
    </div>
  )
}
