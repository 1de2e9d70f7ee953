import { useTranslation } from 'react-i18next'
import type { OrganizationApplication, PermissionRef } from '../../../../contract/rights-shapes.ts'
import { useDeciderWords } from '../../../app/requests/use-decider-words.ts'
import { isRef } from '../../../app/rights/rights-draft.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import styles from './bulk-edit-dialog.module.css'

type Props = {
  application: OrganizationApplication
  isGiving: boolean
  chosen: readonly PermissionRef[]
  onChange: (refs: PermissionRef[]) => void
}

type Permission = OrganizationApplication['permissions'][number]

/** The rights of one application to be ticked, in their sections; those that cannot be given say why, those of the vendor are asked for. */
export function RightsList({ application, isGiving, chosen, onChange }: Props) {
  const { t } = useTranslation('bulk')
  const decides = useDeciderWords()
  const line = (permission: Permission) => {
    const { key, name, mode, mayGive, managedIn } = permission
    const ref = { application: application.key, permission: key }
    const isElsewhere = mode === 'view'
    const isAsked = mode === 'request' && !mayGive
    const isBeyond = isGiving && !mayGive && !isElsewhere && !isAsked
    const others = chosen.filter((one) => !isRef(ref)(one))
    return (
      <div key={key} className={styles.right}>
        <Checkbox
          label={name}
          checked={chosen.some(isRef(ref))}
          isDisabled={isElsewhere || isBeyond}
          tone={isAsked ? 'amber' : 'solid'}
          onChange={(isOn) => onChange(isOn ? [...others, ref] : others)}
        />
        {isElsewhere && (
          <span className={styles.detail}>
            {managedIn === null ? t('rights.elsewhere') : t('rights.managedIn', { name: managedIn.name })}
          </span>
        )}
        {isAsked && <span className={styles.detail}>{decides('decides', application.promiseHours)}</span>}
        {isBeyond && <span className={styles.detail}>{t('rights.beyond')}</span>}
      </div>
    )
  }
  const known = new Set(application.sections.map(({ key }) => key))
  const loose = application.permissions.filter(({ section }) => section === null || !known.has(section))
  return (
    <div className={styles.rights}>
      {loose.map(line)}
      {application.sections.map(({ key, name }) => (
        <fieldset key={key} className={styles.section}>
          <legend className={styles.legend}>{name}</legend>
          {application.permissions.filter(({ section }) => section === key).map(line)}
        </fieldset>
      ))}
    </div>
  )
}
