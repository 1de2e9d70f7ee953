import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { holds, useSession } from '../../app/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './callers.module.css'
import { CallersDesk } from './callers-desk.tsx'

/** C10: finds who is calling, for those of the vendor's people who help on the telephone. */
export function CallersScreen({ callId }: { callId: string | undefined }) {
  const { t } = useTranslation('callers')
  const session = useSession()
  if (session.organization.kind === 'provider' && holds(session, 'callers.help')) return <CallersDesk callId={callId} />
  return (
    <div className={styles.forbidden}>
      <EmptyState icon={<IconLock size={28} stroke={1.7} />} title={t('forbidden')} />
    </div>
  )
}
