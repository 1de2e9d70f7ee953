import {
  IconArrowsLeftRight,
  IconCopy,
  IconDots,
  IconKey,
  IconTrash,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { asksProvider, useSession } from '../../app/session.ts'
import { useRefreshAfterChange } from '../../app/undo.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { StatusRequest } from './status-request.tsx'
import { useDelete, useReactivate } from './use-user-actions.ts'

const CompareDrawer = lazy(() => import('./compare/compare-drawer.tsx'))
const CopyRightsDrawer = lazy(() => import('./compare/copy-rights-drawer.tsx'))

type Open = 'compare' | 'copyRights' | 'setPassword' | 'deactivate' | 'reactivate' | 'delete' | null
const icon = { size: 16, stroke: 1.7 }

/** The menu of what can be done with an account, and the dialogs it opens. Everybody who sees it may compare. */
export function UserActions({ user, isEditable }: { user: User; isEditable: boolean }) {
  const { t } = useTranslation(['user', 'userRights'])
  const [open, setOpen] = useState<Open>(null)
  const navigate = useNavigate()
  const reactivation = useReactivate(user)
  const deletion = useDelete(user)
  const refresh = useRefreshAfterChange()
  const isAsked = asksProvider(useSession())
  const close = () => setOpen(null)
  const name = user.displayName
  const showRefusal = (error: unknown) => showToast({ message: errorMessage(error), tone: 'red' })

  const password = { id: 'setPassword', label: t('actions.setPassword'), icon: <IconKey {...icon} /> }
  const changes = [
    { id: 'copyRights', label: t('userRights:compare.copyAction'), icon: <IconCopy {...icon} /> },
    // A connector is a program: it has no password (B10). Who never signs in needs none.
    ...(user.type === 'connector' || user.neverSignsIn ? [] : [password]),
    user.status === 'deactivated'
      ? { id: 'reactivate', label: t('actions.reactivate'), icon: <IconUserCheck {...icon} /> }
      : { id: 'deactivate', label: t('actions.deactivate'), icon: <IconUserOff {...icon} /> },
    { id: 'delete', label: t('actions.delete'), icon: <IconTrash {...icon} />, tone: 'danger' as const },
  ]
  const compare = { id: 'compare', label: t('userRights:compare.action'), icon: <IconArrowsLeftRight {...icon} /> }
  const items = [compare, ...(isEditable ? changes : [])]
  const act = (id: string) => {
    if (id !== 'reactivate' || isAsked) return setOpen(id as Open)
    reactivation.mutate({ doneMessage: t('reactivate.done', { name }) }, { onError: showRefusal })
  }
  const remove = () =>
    deletion.mutate(
      { doneMessage: t('delete.done', { name }) },
      {
        onSuccess: () => void navigate({ to: '/users', ignoreBlocker: true }).then(refresh),
        onError: (error) => {
          close()
          showRefusal(error)
        },
      },
    )

  return (
    <>
      <MenuButton label={t('actions.label')} icon={<IconDots {...icon} />} items={items} onAction={act} />
      <Suspense>
        {open === 'compare' && <CompareDrawer user={user} onClose={close} />}
        {open === 'copyRights' && <CopyRightsDrawer user={user} onClose={close} />}
      </Suspense>
      {open === 'setPassword' && <PasswordDialog user={user} onClose={close} />}
      {isAsked && (open === 'deactivate' || open === 'reactivate' || open === 'delete') && (
        <StatusRequest user={user} action={open} onClose={close} />
      )}
      {!isAsked && open === 'deactivate' && <DeactivateDialog user={user} onClose={close} />}
      {!isAsked && open === 'delete' && (
        <ConfirmDialog
          title={t('delete.title', { name })}
          message={t('delete.message')}
          confirmLabel={t('delete.confirm')}
          tone="danger"
          isPending={deletion.isPending}
          onConfirm={remove}
          onCancel={close}
        />
      )}
    </>
  )
}
