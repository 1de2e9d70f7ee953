import { useTranslation } from 'react-i18next'
import { Switch } from '../../ui/switch.tsx'
import type { RowProps } from './row-actions.ts'
import { useReadOnlyReason } from './use-read-only-reason.ts'

/** Whether the account may be used; where it may not be changed, the switch says why. */
export function StatusSwitch({ user, isOn, mayManage, actions }: Omit<RowProps, 'isChosen'>) {
  const { t } = useTranslation('users')
  const reason = useReadOnlyReason(user, mayManage)
  const label = t('statusOf', { name: user.displayName })
  return (
    <Switch
      label={reason === null ? label : `${label}. ${reason}`}
      isOn={isOn}
      isDisabled={reason !== null}
      onChange={(isWanted) => actions.switchStatus(user, isWanted)}
    />
  )
}
