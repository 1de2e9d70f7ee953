import { IconAdjustmentsHorizontal, IconLogout } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../ui/popover.tsx'
import classes from './account-menu.module.css'
import { useSession } from './session.ts'
import { useSignOut } from './use-sign-out.ts'

type Props = Pick<ComponentProps<typeof Popover>, 'trigger' | 'placement'>

/** What the person can do about themselves: preferences, sign out. */
export function AccountMenu({ trigger, placement }: Props) {
  const { t } = useTranslation('app')
  const { displayName } = useSession()
  const signOut = useSignOut()
  return (
    <Popover trigger={trigger} placement={placement} label={t('account', { name: displayName })}>
      {(close) => (
        <div className={classes.menu}>
          <Link to="/preferences" className={classes.item} onClick={close}>
            <IconAdjustmentsHorizontal size={17} stroke={1.7} aria-hidden />
            {t('preferences')}
          </Link>
          <button type="button" className={classes.item} onClick={() => void signOut()}>
            <IconLogout size={17} stroke={1.7} aria-hidden />
            {t('signOut')}
          </button>
        </div>
      )}
    </Popover>
  )
}
