import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pendingIn } from '../../app/requests/pending.ts'
import { ApplicationCell } from './application-cell.tsx'
import type { RowProps } from './row-actions.ts'
import styles from './user-card.module.css'

/** As many applications as a card shows whatever the person has in them. */
const most = 4

type Props = Pick<RowProps, 'user' | 'columns' | 'openApplication' | 'actions'>

/** The applications of one card; where there are many, those without any right, had or asked for, stand behind a button. */
export function CardApplications({ user, columns, openApplication, actions }: Props) {
  const { t } = useTranslation('users')
  const [isWhole, setWhole] = useState(false)
  const held = columns.filter(
    ({ key }) =>
      user.applications.some((one) => one.key === key && one.permissionCount > 0) ||
      pendingIn(user.pendingTickets, key) !== null,
  )
  const shown = isWhole || columns.length <= most ? columns : held
  const hidden = columns.length - shown.length
  if (columns.length === 0) return null
  return (
    <div className={styles.applications}>
      {shown.map((column) => (
        <ApplicationCell
          key={column.key}
          user={user}
          column={column}
          isNamed
          isOpen={openApplication === column.key}
          onOpen={actions.openRights}
        />
      ))}
      {hidden > 0 && (
        <button type="button" className={styles.others} onClick={() => setWhole(true)}>
          <IconPlus size={15} stroke={1.7} aria-hidden />
          {t('cells.others', { count: hidden })}
        </button>
      )}
    </div>
  )
}
