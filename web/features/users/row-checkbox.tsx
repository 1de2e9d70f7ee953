import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { RowProps } from './row-actions.ts'

/** Ticks an account; with Shift, everybody between the last one ticked and this one. */
export function RowCheckbox({ user, isChosen, actions }: Pick<RowProps, 'user' | 'isChosen' | 'actions'>) {
  const { t } = useTranslation('users')
  const hasShift = useRef(false)
  return (
    <span
      onClickCapture={(event) => {
        hasShift.current = event.shiftKey
      }}
    >
      <Checkbox
        aria-label={t('choose', { name: user.displayName })}
        checked={isChosen}
        isDisabled={!user.mayEdit}
        onChange={(isTicked) => actions.choose(user.id, isTicked, hasShift.current)}
      />
    </span>
  )
}
