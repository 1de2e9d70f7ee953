import { IconDevices } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { DeviceList } from '../../app/security/device-list.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './security-card.module.css'
import { securityCalls, useSecurityAct, useUserSecurity } from './use-user-security.ts'

/** Where the person is signed in, and the way to end all of it at once. */
export function DevicesCard({ user, isEditable }: { user: User; isEditable: boolean }) {
  const { t } = useTranslation('user')
  const { data, error } = useUserSecurity(user)
  const act = useSecurityAct(user)
  const name = user.displayName
  const devices = data?.devices ?? []
  const signOut = () => act.mutate({ call: securityCalls.signOut, doneMessage: t('devices.done', { name }) })
  const everywhere = isEditable && !user.isSelf && devices.length > 0 && (
    <Button size="sm" isPending={act.isPending} onPress={signOut}>
      {t('devices.signOut')}
    </Button>
  )
  return (
    <Card
      title={t('devices.title')}
      icon={<IconDevices size={18} stroke={1.7} />}
      action={user.isSelf ? <Link to="/preferences">{t('devices.own')}</Link> : everywhere || undefined}
    >
      {error !== null && <p className={styles.none}>{t('devices.failed')}</p>}
      {data === undefined && error === null && <Skeleton height={52} />}
      {data !== undefined && devices.length === 0 && <p className={styles.none}>{t('devices.none')}</p>}
      <DeviceList devices={devices} />
    </Card>
  )
}
