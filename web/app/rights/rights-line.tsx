import { useId, useState } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EndDateButton, EndDateField } from './end-date-control.tsx'
import { LineDetail } from './line-detail.tsx'
import { type CataloguePermission, isChangeable, type LineState } from './line-state.ts'
import { LineWord } from './line-word.tsx'
import styles from './rights-line.module.css'

type Props = {
  permission: CataloguePermission
  state: LineState
  /** Within how many working hours the vendor promises to decide. */
  promiseHours: number
  isReadOnly: boolean
  onChange: (wanted: { isOn: boolean; until?: string | null }) => void
}

/** One permission: whether it is held and how, and the box and the word that say what can be done about it. */
export function RightsLine({ permission, state, promiseHours, isReadOnly, onChange }: Props) {
  const id = useId()
  const [isDating, setDating] = useState(false)
  const { kind, groups, single, isTicked, until, change, pending } = state
  const isAsked = kind === 'request' && change !== null
  const mayChange = !isReadOnly && isChangeable(state) && (groups.length === 0 || single !== null)
  const isHeld = isTicked || groups.length > 0
  const mayDate = mayChange && kind !== 'other' && isTicked
  return (
    <li
      className={classNames(
        styles.line,
        change !== null && styles[change],
        (isAsked || pending !== null) && styles.asked,
        kind === 'view' && !isHeld && styles.quiet,
      )}
    >
      <Checkbox
        id={id}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-detail`}
        tone={kind === 'view' ? 'grey' : isAsked ? 'amber' : isTicked ? 'solid' : 'pale'}
        checked={isHeld}
        isDisabled={!mayChange}
        // A right held singly and through a group too shows its group's box once it is to be taken away.
        onChange={() => onChange(isTicked ? { isOn: false } : { isOn: true, until: single?.until ?? null })}
      />
      <div className={styles.words}>
        <label htmlFor={id} id={`${id}-name`} className={styles.name}>
          {permission.name}
        </label>
        <span id={`${id}-detail`} className={styles.detail}>
          <LineDetail permission={permission} state={state} promiseHours={promiseHours} />
        </span>
      </div>
      {mayDate && (
        <EndDateButton name={permission.name} isOpen={isDating} onPress={() => setDating((isOpen) => !isOpen)} />
      )}
      <LineWord state={state} />
      {mayDate && isDating && (
        <EndDateField until={until} onChange={(wanted) => onChange({ isOn: true, until: wanted })} />
      )}
    </li>
  )
}
