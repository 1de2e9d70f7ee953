import { useTranslation } from 'react-i18next'
import type { EffectivePermission, OrganizationApplication } from '../../../../contract/rights-shapes.ts'
import { Popover } from '../../../ui/popover.tsx'
import styles from './why.module.css'
import type { WhyContext } from './why-context.ts'
import { WhyTree } from './why-tree.tsx'

type Props = {
  right: EffectivePermission
  permission: OrganizationApplication['permissions'][number]
  context: WhyContext
}

/** "Pourquoi ?": opens the paths to a right beside its line. */
export function WhyButton({ right, permission, context }: Props) {
  const { t } = useTranslation('userRights')
  const label = t('why.label', { name: context.personName, right: permission.name })
  const trigger = (
    <button type="button" className={styles.trigger} aria-label={label}>
      {t('why.open')}
    </button>
  )
  return (
    <Popover trigger={trigger} label={label} placement="beside">
      {(close) => <WhyTree right={right} permission={permission} context={context} onClose={close} />}
    </Popover>
  )
}
