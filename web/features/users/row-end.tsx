import { IconLock, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { pendingOnAccount } from '../../app/requests/pending.ts'
import { PendingMark } from '../../app/requests/pending-mark.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { RowProps } from './row-actions.ts'
import own from './row-end.module.css'
import { useReadOnlyReason } from './use-read-only-reason.ts'
import styles from './users-table.module.css'

/** F8: the hourglass of a request about the account, pencil and bin; a lock where the account may not be changed. */
export function RowEnd({ user, mayManage, actions }: Omit<RowProps, 'isChosen' | 'isOn'>) {
  const { t } = useTranslation('users')
  const reason = useReadOnlyReason(user, mayManage)
  const ticket = pendingOnAccount(user.pendingTickets)
  const slot = (
    <span className={styles.slot}>{ticket !== null && <PendingMark ticket={ticket} name={user.displayName} />}</span>
  )
  if (reason !== null) {
    return (
      <>
        {slot}
        <span role="img" aria-label={reason} title={reason} className={styles.lock}>
          <IconLock size={16} stroke={1.7} />
        </span>
      </>
    )
  }
  const name = user.displayName
  return (
    <>
      {slot}
      <Link
        to="/users/$userId"
        params={{ userId: user.id }}
        className={own.pencil}
        aria-label={t('edit', { name })}
        title={t('edit', { name })}
      >
        <IconPencil size={16} stroke={1.7} />
      </Link>
      <IconButton
        label={t('delete.label', { name })}
        variant="danger"
        icon={<IconTrash size={16} stroke={1.7} />}
        onPress={() => actions.askDeletion(user)}
      />
    </>
  )
}
