import { IconPencil } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { insertAt, type LetterLanguage, type LetterPart, letterLanguages } from './letter-draft.ts'
import classes from './letters.module.css'
import { PlaceholderChips } from './placeholder-chips.tsx'
import type { LetterEditor } from './use-letter-editor.ts'

type Props = {
  editor: LetterEditor
  language: LetterLanguage
  onLanguage: (language: LetterLanguage) => void
  /** What the server says of the words while they are written, by part. */
  errors: Partial<Record<LetterPart, string>>
}

/** The five texts of a letter, in one language at a time. */
export function WordsCard({ editor, language, onLanguage, errors }: Props) {
  const { t } = useTranslation('letters')
  const { letter, words, write } = editor
  const caret = useCaret(editor)
  const field = (part: LetterPart) => {
    const error = editor.faults[`${language}/${part}`] ?? errors[part]
    return {
      name: part,
      label: t(`parts.${part}`),
      value: words[part],
      onChange: (text: string) => write({ [part]: text }),
      ...(error !== undefined && { error }),
    }
  }
  return (
    <Card title={letter.name} icon={<IconPencil size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.words} onFocusCapture={caret.follow}>
        <Segmented
          label={t('language')}
          isLabelHidden
          items={letterLanguages.map((id) => ({ id, label: t(`languages.${id}`) }))}
          value={language}
          onChange={onLanguage}
        />
        <TextField {...field('subject')} maxLength={200} />
        <TextField {...field('title')} maxLength={200} />
        <TextArea {...field('body')} rows={9} maxLength={3000} description={t('bodyHint')} />
        {letter.standard[language].button !== null && (
          <TextField
            {...field('button')}
            maxLength={60}
            description={t('buttonHint')}
            placeholder={letter.standard[language].button}
          />
        )}
        <TextArea {...field('after')} rows={3} maxLength={2000} description={t('afterHint')} isOptional />
      </div>
      <PlaceholderChips placeholders={letter.placeholders} onInsert={caret.insert} />
      <p className={classes.hint}>{t('always')}</p>
      <div className={classes.restore}>
        {editor.isStandard ? (
          <p className={classes.hint}>{t('isStandard')}</p>
        ) : (
          <Button size="sm" onPress={editor.restore}>
            {t('standard')}
          </Button>
        )}
      </div>
    </Card>
  )
}

/** Remembers the field that is written in, and puts words there; at the end of the text until there is one. */
function useCaret({ words, write }: LetterEditor) {
  const last = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null)
  return {
    follow: ({ target }: { target: EventTarget }) => {
      const isText =
        target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.name in words)
      if (isText) last.current = target
    },
    insert: (typed: string) => {
      const field = last.current
      const part = (field?.isConnected ? field.name : 'body') as LetterPart
      const { selectionStart, selectionEnd } = field?.isConnected ? field : {}
      const from = selectionStart ?? words[part].length
      const { text, caret } = insertAt(words[part], typed, from, selectionEnd ?? from)
      write({ [part]: text })
      // The next one goes behind this one.
      requestAnimationFrame(() => {
        field?.focus()
        field?.setSelectionRange(caret, caret)
      })
    },
  }
}
