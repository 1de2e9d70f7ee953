import { IconLock } from '@tabler/icons-react'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { formatMoment } from '../../app/moments.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './notes-card.module.css'
import { useTicketCall } from './use-ticket.ts'

/** F9: what the desk notes for itself; it looks different from what the customer reads. */
export function NotesCard({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation('deskTicket')
  const language = useLanguage()
  const titleId = useId()
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const call = useTicketCall(ticket.id, () => setText(''))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '') return setMissing(true)
    call.mutate({ path: 'notes', body: { text: text.trim() } })
  }
  const error = isMissing ? t('notes.missing') : call.error === null ? undefined : errorMessage(call.error)
  return (
    <section className={styles.notes} aria-labelledby={titleId}>
      <header className={styles.head}>
        <IconLock size={15} stroke={1.7} aria-hidden />
        <h3 id={titleId}>{t('notes.title')}</h3>
        <span>{t('notes.only', { name: ticket.provider.name })}</span>
      </header>
      {ticket.notes.length > 0 && (
        <ul className={styles.list}>
          {ticket.notes.map(({ id, at, author, text: words }) => (
            <li key={id}>
              <p className={styles.author}>
                <strong>{author}</strong> · {formatMoment(at, language)}
              </p>
              <p className={styles.text}>{words}</p>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextArea
          label={t('notes.add')}
          placeholder={t('notes.placeholder')}
          value={text}
          onChange={(words) => {
            setText(words)
            setMissing(false)
          }}
          error={error}
          maxLength={4000}
          rows={2}
        />
        <Button size="sm" type="submit" isPending={call.isPending}>
          {t('notes.save')}
        </Button>
      </form>
    </section>
  )
}
