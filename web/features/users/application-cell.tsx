import { IconHourglass, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { pendingIn } from '../../app/requests/pending.ts'
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
  const isWaiting = pendingIn(user.pendingTickets, column.key) !== null
  const state = isWaiting ? 'waiting' : stateOf(held)
  const count = held?.permissionCount ?? 0
  const words = wordsOf(t, state, count)
  const spoken =
    state === 'all' || state === 'elsewhere' || (state === 'waiting' && count > 0)
      ? t(`cells.spoken.${state}`, { count })
      : words.toLocaleLowerCase()
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
      {state === 'waiting' && <IconHourglass size={13} stroke={1.7} aria-hidden className={styles.mark} />}
      {state === 'elsewhere' && <IconLock size={14} stroke={1.7} aria-hidden className={styles.mark} />}
    </button>
  )
}

/** What a cell can say; while something is asked for, that. */
type CellState = 'has' | 'all' | 'nothing' | 'elsewhere' | 'waiting'

type Translate = ReturnType<typeof useTranslation<'users'>>['t']

function wordsOf(t: Translate, state: CellState, count: number): string {
  if (state === 'all' || state === 'nothing') return t(`cells.${state}`)
  return state === 'waiting' && count === 0 ? t('cells.asked') : t('cells.count', { count })
}

function stateOf(held: User['applications'][number] | undefined): Exclude<CellState, 'waiting'> {
  if (held === undefined || held.permissionCount === 0) return 'nothing'
  if (held.isElsewhere) return 'elsewhere'
  return held.isAll ? 'all' : 'has'
}
