import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { TicketRule } from '../../../contract/desk-shapes.ts'
import { api } from '../../app/api.ts'
import { useSaving } from '../../app/use-saving.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/rows.tsx'
import { Switch } from '../../ui/switch.tsx'
import classes from './ticket-rules.module.css'
import { useRuleSentence } from './use-rule-sentence.ts'

type Props = { rule: TicketRule; onEdit: () => void; onDelete: () => void }
const icon = { size: 17, stroke: 1.7 }

/** One rule: what it approves alone, how often it did, and its switch. */
export function RuleRow({ rule, onEdit, onDelete }: Props) {
  const { t } = useTranslation('ticketRules')
  const sentence = useRuleSentence()
  const { id, name, isActive, approvedCount, version: ifMatch } = rule
  const { save, refusal } = useSaving<boolean>({
    send: (isOn) => api.patch<Outcome>(`/provider/ticket-rules/${id}`, { isActive: isOn }, { ifMatch }),
    said: (isOn) => t(isOn ? 'switchedOn' : 'switchedOff', { name }),
    fields: [],
    onSaved: () => {},
  })
  return (
    <Row
      name={
        <button type="button" onClick={onEdit}>
          {name}
        </button>
      }
      description={refusal === undefined ? sentence(rule) : <span className={classes.refusal}>{refusal}</span>}
      facts={[{ id: 'approved', words: t('approved', { count: approvedCount }) }]}
      actions={
        <div className={classes.actions}>
          <Switch label={t('isActive', { name })} isOn={isActive} onChange={(isOn) => save(isOn)} />
          <IconButton label={t('editNamed', { name })} icon={<IconPencil {...icon} />} onPress={onEdit} />
          <IconButton label={t('deleteNamed', { name })} icon={<IconTrash {...icon} />} onPress={onDelete} />
        </div>
      }
    />
  )
}
