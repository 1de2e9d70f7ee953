import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { ApplicationCell } from './application-cell.tsx'
import { CodeText } from './code-text.tsx'
import { GroupNames } from './group-names.tsx'
import { LastSignIn } from './last-sign-in.tsx'
import { PersonCell } from './person-cell.tsx'
import type { RowProps } from './row-actions.ts'
import { RowCheckbox } from './row-checkbox.tsx'
import { RowEnd } from './row-end.tsx'
import { StatusSwitch } from './status-switch.tsx'
import styles from './users-table.module.css'

type Props = RowProps & { index: number; offset: number }

/** One account in the table. */
export const UserRow = memo(function UserRow({ index, offset, ...row }: Props) {
  const { t } = useTranslation('users')
  const { user, columns, openApplication, isChosen } = row
  return (
    <div
      role="row"
      // The header is row 1.
      aria-rowindex={index + 2}
      className={classNames(styles.row, isChosen && styles.chosen, user.status === 'deactivated' && styles.off)}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <div role="cell" className={styles.choice}>
        {row.mayManage && <RowCheckbox {...row} />}
      </div>
      <PersonCell user={user} />
      <div role="cell" className={classNames(styles.text, styles.email, user.email === null && styles.mute)}>
        {user.email === null ? t('noEmail') : <CodeText text={user.email} />}
      </div>
      <div role="cell" className={classNames(styles.text, styles.groups, user.primaryGroup === null && styles.mute)}>
        <GroupNames user={user} />
      </div>
      {columns.map((column) => (
        <div key={column.key} role="cell">
          <ApplicationCell
            user={user}
            column={column}
            isOpen={openApplication === column.key}
            onOpen={row.actions.openRights}
          />
        </div>
      ))}
      <div role="cell" className={classNames(styles.text, styles.last)}>
        <LastSignIn user={user} />
      </div>
      <div role="cell" className={styles.active}>
        <StatusSwitch {...row} />
      </div>
      <div role="cell" className={styles.end}>
        <RowEnd {...row} />
      </div>
    </div>
  )
})
