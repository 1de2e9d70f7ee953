import { IconLock, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { type GroupAction, GroupHeading } from './group-heading.tsx'
import { cellState, heldBy } from './groups-draft.ts'
import classes from './matrix.module.css'
import { MatrixCell } from './matrix-cell.tsx'
import type { MatrixPart } from './matrix-rows.ts'
import type { GroupsEditor } from './use-groups-editor.ts'

type Props = {
  parts: readonly MatrixPart[]
  groups: readonly Group[]
  editor: GroupsEditor
  /** Sections stand above their rights instead of beside them. */
  isNarrow: boolean
  mayCreate: boolean
  onAction: (group: Group, action: GroupAction) => void
}

/** Groups side by side, rights under one another in their sections (B14, C9). */
export function Matrix({ parts, groups, editor, isNarrow, mayCreate, onAction }: Props) {
  const { t } = useTranslation('groups')
  const columns = groups.map((group) => ({ group, held: heldBy(group) }))
  return (
    <div className={classes.scroll}>
      <table className={classes.matrix}>
        <caption className={classes.hidden}>{t('caption')}</caption>
        <thead>
          <tr>
            <td colSpan={isNarrow ? 1 : 2} className={classes.corner}>
              <Legend />
            </td>
            {groups.map((group) => (
              <GroupHeading
                key={group.id}
                group={group}
                mayCreate={mayCreate}
                onAction={(action) => onAction(group, action)}
              />
            ))}
          </tr>
        </thead>
        {parts.map((part) => (
          <tbody key={part.key}>
            {isNarrow && (
              <tr>
                <th scope="rowgroup" colSpan={groups.length + 1} className={classes.band}>
                  {part.title}
                </th>
              </tr>
            )}
            {part.rows.map((row, index) => (
              <tr key={row.right}>
                {index === 0 && !isNarrow && (
                  <th scope="rowgroup" rowSpan={part.rows.length} className={classes.section}>
                    {part.title}
                  </th>
                )}
                <th scope="row" className={classes.right}>
                  {row.permission.name}
                  {row.permission.managedIn !== null && row.permission.mode === 'view' && (
                    <span className={classes.note}>{t('managedIn', { place: row.permission.managedIn.name })}</span>
                  )}
                </th>
                {columns.map(({ group, held }) => (
                  <MatrixCell
                    key={group.id}
                    group={group}
                    row={row}
                    state={cellState(held, editor.draft[group.id], row.right)}
                    onChange={(isWanted) => editor.toggle(group, row.right, isWanted)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Legend() {
  const { t } = useTranslation('groups')
  const mark = { size: 14, stroke: 1.8, 'aria-hidden': true } as const
  const nothing = () => {}
  return (
    <span className={classes.legend} aria-hidden>
      <span inert>
        <Checkbox checked tone="pale" aria-label={t('legend.held')} onChange={nothing} /> {t('legend.held')}
      </span>
      <span inert>
        <Checkbox checked={false} aria-label={t('legend.none')} onChange={nothing} /> {t('legend.none')}
      </span>
      <span>
        <IconSend {...mark} /> {t('legend.asked')}
      </span>
      <span>
        <IconLock {...mark} /> {t('legend.elsewhere')}
      </span>
    </span>
  )
}
