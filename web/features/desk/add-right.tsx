import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import type { PermissionRef } from '../../../contract/rights-shapes.ts'
import { Menu } from '../../ui/menu.tsx'
import { type DecisionDraft, linesOf } from './decision-draft.ts'
import styles from './decision-lines.module.css'
import { useAdjustOptions } from './use-adjust-options.ts'

type Props = { ticket: DeskTicket; draft: DecisionDraft; onChange: (draft: DecisionDraft) => void }

/** F9: another right of an application that is asked about, for those who forgot one. */
export function AddRight({ ticket, draft, onChange }: Props) {
  const { t } = useTranslation('deskTicket')
  const { permissionsOf } = useAdjustOptions(ticket)
  const lines = linesOf(ticket).filter(({ what }) => what === 'permission')
  const applications = new Map(
    lines.flatMap(({ application }) => (application ? [[application.key, application]] : [])),
  )
  const { added } = draft.adjustments
  const isTaken = ({ application, permission }: PermissionRef) =>
    lines.some((line) => line.application?.key === application && line.permission === permission) ||
    added.some((other) => other.application === application && other.permission === permission)
  const add = (ref: PermissionRef) =>
    onChange({ ...draft, adjustments: { ...draft.adjustments, added: [...added, ref] } })
  const offered = [...applications.values()].map(({ key, name }) => ({
    key,
    name,
    free: permissionsOf(key).filter((one) => !isTaken({ application: key, permission: one.key })),
  }))
  if (offered.every(({ free }) => free.length === 0)) return null
  return (
    <div className={styles.adds}>
      {offered
        .filter(({ free }) => free.length > 0)
        .map(({ key, name, free }) => (
          <Menu
            key={key}
            label={t('adjust.add', { name })}
            placement="bottom start"
            trigger={
              <button type="button" className={styles.add}>
                <IconPlus size={14} stroke={1.7} aria-hidden />
                {t('adjust.add', { name })}
              </button>
            }
            items={free.map((one) => ({ id: one.key, label: one.name }))}
            onAction={(permission) => add({ application: key, permission })}
          />
        ))}
    </div>
  )
}
