import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { ApplicationIcon } from '../../ui/application-picture.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './application-cell.module.css'
import type { RowActions } from './row-actions.ts'

type Props = {
  user: User
  column: OrganizationApplication
  isOpen: boolean
  /** On a phone the application is named inside. */
  isNamed?: boolean
  onOpen: RowActions['openRights']
}

/** F1, F2: what somebody has in one application, at a glance; pressing it opens their rights there. */
export function ApplicationCell({ user, column, isOpen, isNamed = false, onOpen }: Props) {
  const { t } = useTranslation('users')
  const held = user.applications.find(({ key }) => key === column.key)
  const state = stateOf(held)
  const count = held?.permissionCount ?? 0
  const words = state === 'all' || state === 'nothing' ? t(`cells.${state}`) : t('cells.count', { count })
  const spoken =
    state === 'all' || state === 'elsewhere' ? t(`cells.spoken.${state}`, { count }) : words.toLocaleLowerCase()
  return (
    <button
      type="button"
      className={classNames(styles.cell, styles[state], isNamed && styles.named)}
      aria-label={t('cells.label', { application: column.name, rights: spoken, person: user.displayName })}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={(event) => onOpen(user, column, event.currentTarget)}
    >
      <ApplicationIcon icon={column.icon} size={15} />
      {isNamed ? (
        <span className={styles.words}>
          <span className={styles.application}>{column.name}</span> <span className={styles.rights}>{words}</span>
        </span>
      ) : (
        state !== 'nothing' && <span className={styles.rights}>{words}</span>
      )}
      {state === 'elsewhere' && <IconLock size={14} stroke={1.7} aria-hidden className={styles.mark} />}
    </button>
  )
}

/** The four things a cell can say. */
type CellState = 'has' | 'all' | 'nothing' | 'elsewhere'

function stateOf(held: User['applications'][number] | undefined): CellState {
  if (held === undefined || held.permissionCount === 0) return 'nothing'
  if (held.isElsewhere) return 'elsewhere'
  return held.isAll ? 'all' : 'has'
}
