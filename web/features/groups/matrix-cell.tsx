import { IconLock, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { CellState } from './groups-draft.ts'
import classes from './matrix.module.css'
import type { MatrixRow } from './matrix-rows.ts'

type Props = {
  group: Group
  row: MatrixRow
  state: CellState
  onChange: (isWanted: boolean) => void
}

const icon = { size: 14, stroke: 1.8, 'aria-hidden': true } as const

/** Whether the person looking may change a cell: their own groups; rights that they may give, that are there, or that they may ask for. */
function isOpen({ group, row: { permission }, state }: Omit<Props, 'onChange'>): boolean {
  if (!group.mayEdit || permission.mode === 'view') return false
  return permission.mayGive || permission.mode === 'request' || state !== 'none'
}

/** One right of one group: held, not held, and what the draft makes of it, with the word. */
export function MatrixCell(props: Props) {
  const { group, row, state, onChange } = props
  const { t } = useTranslation('groups')
  const { permission } = row
  const isHeld = state === 'held' || state === 'added'
  const isElsewhere = permission.mode === 'view'
  const isAsked = permission.mode === 'request' && !permission.mayGive
  const name = t('cell', { right: permission.name, group: group.name })
  return (
    <td className={classes.cell} data-state={state} data-asked={isAsked && (state === 'added' || state === 'removed')}>
      <span className={classes.box}>
        <Checkbox
          aria-label={name}
          tone={isElsewhere ? 'grey' : state === 'held' ? 'pale' : isAsked ? 'amber' : 'solid'}
          checked={isHeld}
          isDisabled={!isOpen(props)}
          onChange={onChange}
        />
        {isElsewhere && (
          <span className={classes.mark} title={t('elsewhere')}>
            <IconLock {...icon} />
          </span>
        )}
        {isAsked && (
          <span className={`${classes.mark} ${classes.asked}`} title={t('asked')}>
            <IconSend {...icon} />
          </span>
        )}
        {state === 'added' && <span className={classes.added}>{t(isAsked ? 'toAsk' : 'added')}</span>}
        {state === 'removed' && <span className={classes.removed}>{t(isAsked ? 'toAskRemoval' : 'removed')}</span>}
      </span>
    </td>
  )
}
