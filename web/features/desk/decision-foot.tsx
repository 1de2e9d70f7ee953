import { IconBolt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import fieldClasses from '../../ui/field.module.css'
import { Notice } from '../../ui/notice.tsx'
import { type DecisionDraft, linesOf, tallyOf } from './decision-draft.ts'
import styles from './decision-foot.module.css'
import { DecisionSentence } from './decision-sentence.tsx'
import { Key } from './key.tsx'
import type { TicketWish } from './ticket-dialogs.tsx'
import type { Decide } from './use-decide.ts'
import { WhenField } from './when-field.tsx'

type Props = {
  ticket: DeskTicket
  draft: DecisionDraft
  onChange: (draft: DecisionDraft) => void
  decide: Decide
  onWish: (wish: TicketWish) => void
}

/** F9: a word to the requester, what will happen, and the button that names its result. */
export function DecisionFoot({ ticket, draft, onChange, decide, onWish }: Props) {
  const { t } = useTranslation('deskTicket')
  const { name } = ticket.requestedBy
  const isQuestion = ticket.kind === 'question'
  return (
    <footer className={styles.foot}>
      {decide.error !== null && <Notice tone="red">{errorMessage(decide.error)}</Notice>}
      {decide.missing > 0 && <Notice tone="red">{t('foot.open', { count: decide.missing })}</Notice>}
      <div className={styles.fields}>
        {decide.mayApprove && !isQuestion && (
          <div className={classNames(fieldClasses.box, styles.word)}>
            <input
              className={fieldClasses.input}
              aria-label={t('word', { name })}
              placeholder={t('wordOptional', { name })}
              value={draft.note}
              onChange={(event) => onChange({ ...draft, note: event.target.value })}
              maxLength={2000}
            />
          </div>
        )}
        <WhenField ticket={ticket} draft={draft} onChange={onChange} />
      </div>
      <p className={styles.sentence} aria-live="polite">
        <IconBolt size={16} stroke={1.7} aria-hidden />
        <span>
          <DecisionSentence ticket={ticket} draft={draft} action={decide.action} />
        </span>
      </p>
      <div className={styles.buttons}>
        {decide.mayApprove && <Primary ticket={ticket} draft={draft} decide={decide} />}
        <Button onPress={() => onWish('ask')}>
          {t('askBack')}
          <Key>D</Key>
        </Button>
        {decide.action !== 'refuse' && !isQuestion && (
          <span className={styles.refuse}>
            <Button variant="quiet" onPress={() => onWish('refuse')}>
              {t('refuse')}
              <Key>R</Key>
            </Button>
          </span>
        )}
      </div>
    </footer>
  )
}

function Primary({ ticket, draft, decide }: Pick<Props, 'ticket' | 'draft' | 'decide'>) {
  const { t } = useTranslation('deskTicket')
  const lines = linesOf(ticket)
  const { action } = decide
  const words =
    action === 'approveSome'
      ? t('primary.approveSome', { count: tallyOf(lines, draft).applied, all: lines.length })
      : t(`primary.${action}`)
  return (
    <Button variant={action === 'refuse' ? 'danger' : 'primary'} isPending={decide.isPending} onPress={decide.run}>
      {words}
      <Key>A</Key>
    </Button>
  )
}
