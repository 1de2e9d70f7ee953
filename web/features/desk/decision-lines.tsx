import { IconCheck, IconPlus, IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import type { PermissionRef } from '../../../contract/rights-shapes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { AddRight } from './add-right.tsx'
import { type DecisionDraft, linesOf } from './decision-draft.ts'
import { DecisionLine } from './decision-line.tsx'
import styles from './decision-lines.module.css'
import { Key } from './key.tsx'
import { useAdjustOptions } from './use-adjust-options.ts'

type Props = {
  ticket: DeskTicket
  draft: DecisionDraft
  onChange: (draft: DecisionDraft) => void
  onApproveAll: () => void
}

/** F9: the decision, line by line; then what the organization decided itself in the same act. */
export function DecisionLines({ ticket, draft, onChange, onApproveAll }: Props) {
  const { t } = useTranslation('deskTicket')
  const titleId = useId()
  const lines = linesOf(ticket)
  const { nameOf } = useAdjustOptions(ticket)
  const { added } = draft.adjustments
  if (lines.length === 0 && ticket.appliedAtOnce.length === 0) return null
  const drop = (ref: PermissionRef) =>
    onChange({ ...draft, adjustments: { ...draft.adjustments, added: added.filter((other) => other !== ref) } })
  return (
    <section aria-labelledby={titleId}>
      <header className={styles.head}>
        <h3 id={titleId}>{t('linesTitle')}</h3>
        <button type="button" className={styles.all} onClick={onApproveAll}>
          {t('approveAll')}
          <Key>⇧ A</Key>
        </button>
      </header>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <DecisionLine key={line.id} line={line} ticket={ticket} draft={draft} onChange={onChange} />
        ))}
        {added.map((ref) => (
          <li key={`${ref.application} ${ref.permission}`} className={styles.line}>
            <span className={styles.sign} data-action="add">
              <IconPlus size={15} stroke={2} aria-hidden />
            </span>
            <div className={styles.words}>
              <p className={styles.name}>{nameOf(ref)}</p>
              <p className={styles.detail}>{t('adjust.adding')}</p>
            </div>
            <IconButton
              label={t('adjust.remove', { name: nameOf(ref) })}
              icon={<IconX size={16} stroke={1.7} />}
              onPress={() => drop(ref)}
            />
          </li>
        ))}
        {ticket.appliedAtOnce.map((words) => (
          <li key={words} className={styles.line} data-applied>
            <span className={styles.sign} data-action="done">
              <IconCheck size={15} stroke={2} aria-hidden />
            </span>
            <div className={styles.words}>
              <p className={styles.name}>{words}</p>
              <p className={styles.detail}>{t('appliedText')}</p>
            </div>
            <Tag tone="pine">{t('applied')}</Tag>
          </li>
        ))}
      </ul>
      <AddRight ticket={ticket} draft={draft} onChange={onChange} />
    </section>
  )
}
