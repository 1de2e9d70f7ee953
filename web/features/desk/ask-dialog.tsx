import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'

type Question = { text: string; quickAnswers: string[] }

type Props = {
  name: string
  isPending: boolean
  error: Error | null
  onSubmit: (question: Question) => void
  onClose: () => void
}

const mostAnswers = 4
const longestAnswer = 80

/** F9: asks the requester something, with answers to press; the clock stands still meanwhile. */
export function AskDialog({ name, isPending, error, onSubmit, onClose }: Props) {
  const { t } = useTranslation('deskTicket')
  const [text, setText] = useState('')
  const [quick, setQuick] = useState('')
  const [fault, setFault] = useState<'missing' | 'quickLong' | null>(null)
  const submit = () => {
    if (text.trim() === '') return setFault('missing')
    const answers = quick.split('\n').map((words) => words.trim())
    const quickAnswers = [...new Set(answers)].filter((words) => words !== '')
    const isLong = quickAnswers.length > mostAnswers || quickAnswers.some((words) => words.length > longestAnswer)
    if (isLong) return setFault('quickLong')
    onSubmit({ text: text.trim(), quickAnswers })
  }
  const write = (set: (text: string) => void) => (words: string) => {
    set(words)
    setFault(null)
  }
  return (
    <FormDialog
      title={t('ask.title', { name })}
      submitLabel={t('ask.send')}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
      <TextArea
        label={t('ask.text')}
        description={t('ask.hint')}
        value={text}
        onChange={write(setText)}
        error={fault === 'missing' ? t('ask.missing') : undefined}
        maxLength={4000}
        rows={4}
        autoFocus
      />
      <TextArea
        label={t('ask.quick')}
        description={t('ask.quickHint', { name })}
        value={quick}
        onChange={write(setQuick)}
        error={fault === 'quickLong' ? t('ask.quickLong') : undefined}
        maxLength={400}
        rows={2}
        isOptional
      />
    </FormDialog>
  )
}
