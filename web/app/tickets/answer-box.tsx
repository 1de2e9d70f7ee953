import { IconPaperclip, IconSend } from '@tabler/icons-react'
import { type Ref, type SubmitEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import classes from './answer-box.module.css'
import { ChosenFiles } from './chosen-files.tsx'
import { useUploads } from './use-uploads.ts'

type Props = {
  author: { name: string; isSolid?: boolean }
  placeholder: string
  sendLabel: string
  quickAnswers?: readonly string[]
  /** API path that keeps files before they are sent; without it, none can be joined. */
  uploadPath?: string
  isPending: boolean
  /** Why the last attempt was refused. */
  problem: string | null
  /** Sends it; resolves once it is kept, which empties the box. A rejection is told by `problem`. */
  onSend: (message: { text: string; attachments: string[] }) => Promise<unknown>
  inputRef?: Ref<HTMLTextAreaElement>
}

/** Where one writes to the other side: text, suggested answers, files. */
export function AnswerBox(props: Props) {
  const { author, placeholder, sendLabel, quickAnswers = [], uploadPath, isPending, problem, onSend, inputRef } = props
  const { t } = useTranslation('tickets')
  const id = useId()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<'missing' | 'stillSending' | null>(null)
  const uploads = useUploads(uploadPath ?? '')
  const complaint = fault === null ? problem : t(`answer.${fault}`)

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isPending) return
    if (text.trim() === '') return setFault('missing')
    if (uploads.isSending) return setFault('stillSending')
    onSend({ text: text.trim(), attachments: uploads.ids }).then(
      () => {
        setText('')
        uploads.clear()
      },
      // Told by `problem`; what was typed stays.
      () => undefined,
    )
  }
  const write = (words: string) => {
    setText(words)
    setFault(null)
  }
  return (
    <form className={classes.answer} onSubmit={submit} noValidate>
      <Avatar name={author.name} size={32} isSolid={author.isSolid} />
      <div className={classes.box}>
        <textarea
          id={id}
          ref={inputRef}
          className={classes.text}
          rows={3}
          maxLength={4000}
          aria-label={t('answer.label')}
          aria-invalid={complaint !== null || undefined}
          aria-describedby={complaint === null ? undefined : `${id}-problem`}
          placeholder={placeholder}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
        <ChosenFiles uploads={uploads} />
        {complaint !== null && (
          <p className={classes.problem} id={`${id}-problem`} role="alert">
            {complaint}
          </p>
        )}
        <div className={classes.foot}>
          {uploadPath !== undefined && <AttachButton onChoose={uploads.add} />}
          <QuickAnswers answers={quickAnswers} onChoose={write} />
          <Button
            variant="primary"
            size="md"
            type="submit"
            isPending={isPending}
            icon={<IconSend size={16} stroke={1.7} aria-hidden />}
          >
            {sendLabel}
          </Button>
        </div>
      </div>
    </form>
  )
}

function AttachButton({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  const { t } = useTranslation('tickets')
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])])
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
      <IconButton
        label={t('answer.attach')}
        icon={<IconPaperclip size={18} stroke={1.7} aria-hidden />}
        onPress={() => picker.current?.click()}
      />
    </>
  )
}

function QuickAnswers({ answers, onChoose }: { answers: readonly string[]; onChoose: (words: string) => void }) {
  const { t } = useTranslation('tickets')
  if (answers.length === 0) return <span className={classes.quick} />
  return (
    <fieldset className={classes.quick} aria-label={t('answer.quick')}>
      {answers.map((words) => (
        <button key={words} type="button" className={classes.quickAnswer} onClick={() => onChoose(words)}>
          {words}
        </button>
      ))}
    </fieldset>
  )
}
