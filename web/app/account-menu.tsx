import { IconAdjustmentsHorizontal, IconLogout } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../ui/popover.tsx'
import classes from './account-menu.module.css'
import type { navigationOf } from './navigation.ts'
import { useSession } from './session.ts'
import { useSignOut } from './use-sign-out.ts'

type Props = Pick<ComponentProps<typeof Popover>, 'trigger' | 'placement'> & {
  /** Screens that have no place of their own in the navigation. */
  entries?: ReturnType<typeof navigationOf>
}

/** What the person can do about themselves: preferences, sign out; on a phone, also the other screens. */
export function AccountMenu({ trigger, placement, entries = [] }: Props) {
  const { t } = useTranslation('app')
  const { displayName } = useSession()
  const signOut = useSignOut()
  return (
    <Popover trigger={trigger} placement={placement} label={t('account', { name: displayName })}>
      {(close) => (
        <div className={classes.menu}>
          {entries.map(({ to, title, icon: Icon }) => (
            <Link key={to} to={to} className={classes.item} onClick={close}>
              <Icon size={17} stroke={1.7} aria-hidden />
              {t(title)}
            </Link>
          ))}
          {entries.length > 0 && <hr className={classes.line} />}
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
