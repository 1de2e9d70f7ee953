import { IconAdjustmentsHorizontal, IconLogout } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../ui/menu.tsx'
import { useSession } from './session.ts'
import { useSignOut } from './use-sign-out.ts'

type Props = Pick<ComponentProps<typeof Menu>, 'trigger' | 'placement'>

/** What the person can do about themselves: preferences, sign out. */
export function AccountMenu({ trigger, placement }: Props) {
  const { t } = useTranslation('app')
  const { displayName } = useSession()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <Menu
      trigger={trigger}
      placement={placement}
      label={t('account', { name: displayName })}
      items={[
        {
          id: 'preferences',
          label: t('preferences'),
          icon: <IconAdjustmentsHorizontal size={17} stroke={1.7} aria-hidden />,
        },
        { id: 'signOut', label: t('signOut'), icon: <IconLogout size={17} stroke={1.7} aria-hidden /> },
      ]}
      onAction={(id) => void (id === 'signOut' ? signOut() : navigate({ to: '/preferences' }))}
    />
  )
}
