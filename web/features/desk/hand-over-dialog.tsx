import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { deskPeopleQuery } from '../../app/desk/desk-queries.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'

type HandOver = { to: string | null; note?: string; name: string }

type Props = {
  /** Who follows it now. */
  current: DeskTicket['assignee']
  /** A single ticket takes a note along. */
  hasNote?: boolean
  isPending: boolean
  error: Error | null
  onSubmit: (handOver: HandOver) => void
  onClose: () => void
}

const queue = 'queue'

/** F9: hands a ticket over to a colleague, or puts it back into the queue. */
export function HandOverDialog({ current, hasNote = false, isPending, error, onSubmit, onClose }: Props) {
  const { t } = useTranslation('deskTicket')
  const { t: ofDesk } = useTranslation('desk')
  const { data } = useQuery(deskPeopleQuery)
  const [to, setTo] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const people = (data?.items ?? []).filter(({ id }) => id !== current?.id)
  const items = [
    ...people.map(({ id, name, isYou }) => ({ id, label: isYou ? ofDesk('filters.you', { name }) : name })),
    { id: queue, label: t('release') },
  ]
  const submit = () => {
    if (to === null) return setMissing(true)
    const name = people.find(({ id }) => id === to)?.name ?? ''
    onSubmit({ to: to === queue ? null : to, name, ...(note.trim() !== '' && { note: note.trim() }) })
  }
  return (
    <FormDialog
      title={t('handOverDialog.title')}
      submitLabel={t('handOverDialog.confirm')}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
      <Select
        label={t('handOverDialog.to')}
        items={items}
        value={to}
        error={isMissing ? t('handOverDialog.missing') : undefined}
        onChange={(id) => {
          setTo(id)
          setMissing(false)
        }}
      />
      {hasNote && (
        <TextArea
          label={t('handOverDialog.note')}
          description={t('handOverDialog.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={2000}
          isOptional
        />
      )}
    </FormDialog>
  )
}
