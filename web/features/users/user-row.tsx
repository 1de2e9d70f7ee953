import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { Tag } from '../../ui/tag.tsx'
import { CodeText } from './code-text.tsx'
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
  const { user, isChosen } = row
  return (
    <div
      role="row"
      // The header is row 1.
      aria-rowindex={index + 2}
      className={classNames(styles.row, isChosen && styles.chosen, user.status === 'deactivated' && styles.off)}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <div role="cell" className={styles.control}>
        {row.mayManage && <RowCheckbox {...row} />}
      </div>
      <PersonCell user={user} />
      <div role="cell" className={classNames(styles.text, user.email === null && styles.mute)}>
        {user.email === null ? t('noEmail') : <CodeText text={user.email} />}
      </div>
      <div role="cell" className={classNames(styles.text, user.primaryGroup === null && styles.mute)}>
        {user.primaryGroup?.name ?? t('noGroup')}
      </div>
      <div role="cell" className={styles.tags}>
        {user.tags.length === 0 && <None word={t('noTags')} />}
        <TagNames names={user.tags.map(({ name }) => name)} />
      </div>
      <div role="cell" className={styles.tags}>
        {user.applications.length === 0 && <None word={t('noApplications')} />}
        {user.applications.map(({ key, name, permissionCount }) => (
          <Tag key={key} tone="pine">
            {t('application', { name, count: permissionCount })}
          </Tag>
        ))}
      </div>
      <div role="cell" className={styles.text}>
        <LastSignIn user={user} />
      </div>
      <div role="cell" className={styles.control}>
        <StatusSwitch {...row} />
      </div>
      <div role="cell" className={styles.end}>
        <RowEnd {...row} />
      </div>
    </div>
  )
})

/** The first tag, and how many more: a row has one line of them. */
function TagNames({ names }: { names: string[] }) {
  const [first, ...others] = names
  if (first === undefined) return null
  return (
    <>
      <span className={styles.firstTag} title={first}>
        {first}
      </span>
      {others.length > 0 && (
        <span title={others.join(', ')}>
          <Tag>
            <span aria-hidden>+{others.length}</span>
            <span className="visually-hidden">{others.join(', ')}</span>
          </Tag>
        </span>
      )}
    </>
  )
}

function None({ word }: { word: string }) {
  return (
    <span className={styles.mute}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{word}</span>
    </span>
  )
}
