import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
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
  // The switch moves at once, and back where that is refused.
  const [moved, setMoved] = useState<boolean | null>(null)
  const { save, refusal } = useSaving<boolean>({
    send: (wanted) => api.patch<Outcome>(`/provider/ticket-rules/${id}`, { isActive: wanted }, { ifMatch }),
    said: (wanted) => t(wanted ? 'switchedOn' : 'switchedOff', { name }),
    fields: [],
    onSaved: () => setMoved(null),
  })
  const isOn = refusal === undefined ? (moved ?? isActive) : isActive
  const turn = (wanted: boolean) => {
    setMoved(wanted)
    save(wanted)
  }
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
          <Switch label={t('isActive', { name })} isOn={isOn} onChange={turn} />
          <IconButton label={t('editNamed', { name })} icon={<IconPencil {...icon} />} onPress={onEdit} />
          <IconButton label={t('deleteNamed', { name })} icon={<IconTrash {...icon} />} onPress={onDelete} />
        </div>
      }
    />
  )
}
