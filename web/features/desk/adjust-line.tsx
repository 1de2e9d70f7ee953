import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import type { TicketLine } from '../../../contract/ticket-shapes.ts'
import { Select } from '../../ui/select.tsx'
import { AdjustAccount } from './adjust-account.tsx'
import { AdjustDates } from './adjust-dates.tsx'
import { type LineAdjustment, withAdjustment } from './adjusted-changes.ts'
import type { DecisionDraft } from './decision-draft.ts'
import styles from './decision-lines.module.css'
import { useAdjustOptions } from './use-adjust-options.ts'

type Props = { line: TicketLine; ticket: DeskTicket; draft: DecisionDraft; onChange: (draft: DecisionDraft) => void }
type FieldsProps = Omit<Props, 'draft' | 'onChange'> & { value: LineAdjustment; adjust: (part: LineAdjustment) => void }

const adjustable = ['account', 'permission', 'primaryGroup', 'secondaryGroup', 'company']
const levels = ['none', 'read', 'write', 'all'] as const

/** Says whether a line can become something else; what is taken away is taken away, or not. */
export function isAdjustable({ what, action }: TicketLine): boolean {
  return action === 'add' && adjustable.includes(what)
}

/** F9: what a line becomes instead: another right, group or level, other dates, other fields of a new account. */
export function AdjustLine({ line, ticket, draft, onChange }: Props) {
  const value = draft.adjustments.lines[line.id] ?? {}
  const adjust = (part: LineAdjustment) =>
    onChange({ ...draft, adjustments: withAdjustment(draft.adjustments, line.id, part) })
  const shared = { line, ticket, value, adjust }
  if (line.what === 'account') return <AdjustAccount {...shared} />
  if (line.what === 'company') return <Level {...shared} />
  return (
    <>
      {line.what === 'permission' ? <Permission {...shared} /> : <Group {...shared} />}
      <AdjustDates value={value} onChange={adjust} />
    </>
  )
}

function Permission({ line, ticket, value, adjust }: FieldsProps) {
  const { t } = useTranslation('deskTicket')
  const { permissionsOf } = useAdjustOptions(ticket)
  const { application, permission } = line
  if (application === null || permission === null) return null
  const known = permissionsOf(application.key).map(({ key, name }) => ({ id: key, label: name }))
  const items = known.some(({ id }) => id === permission) ? known : [{ id: permission, label: line.name }, ...known]
  return (
    <Select
      label={t('adjust.instead', { name: application.name })}
      items={items}
      value={value.permission ?? permission}
      onChange={(wanted) => adjust({ permission: wanted })}
    />
  )
}

function Group({ ticket, value, adjust }: FieldsProps) {
  const { t } = useTranslation('deskTicket')
  const { groups } = useAdjustOptions(ticket)
  return (
    <Select
      label={t('adjust.group')}
      items={groups}
      value={value.group ?? null}
      placeholder={t('adjust.asAsked')}
      onChange={(group) => adjust({ group })}
    />
  )
}

function Level({ value, adjust }: FieldsProps) {
  const { t } = useTranslation('deskTicket')
  return (
    <div className={styles.wide}>
      <Select
        label={t('adjust.level')}
        items={levels.map((id) => ({ id, label: t(`adjust.levels.${id}`) }))}
        value={value.level ?? null}
        placeholder={t('adjust.asAsked')}
        onChange={(level) => adjust({ level })}
      />
    </div>
  )
}
