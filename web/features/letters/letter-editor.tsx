import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterTemplate, PreviewLetter } from '../../../contract/letter-shapes.ts'
import { fieldErrors } from '../../app/api.ts'
import footer from '../../app/editor-footer.module.css'
import { useDebounced } from '../../app/use-debounced.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { type LetterLanguage, type LetterPart, wordsOf } from './letter-draft.ts'
import { LetterPreviewCard } from './letter-preview.tsx'
import { previewQuery } from './letter-queries.ts'
import classes from './letters.module.css'
import { type LetterEditor, useLetterEditor } from './use-letter-editor.ts'
import { WordsCard } from './words-card.tsx'

/** One letter: its words, beside them how it looks, and below what saving does. Two cells of the grid that the list is in. */
export function LetterEditorPart({ letter }: { letter: LetterTemplate }) {
  const { t } = useTranslation('letters')
  const [language, setLanguage] = useState<LetterLanguage>(useLanguage())
  const editor = useLetterEditor(letter, language)
  useLeaveGuard(editor.isDirty)
  const isWhole = Object.keys(editor.faults).every((field) => !field.startsWith(language))
  const preview = useLastWhole(isWhole ? { language, words: wordsOf(editor.words) } : null, language)
  const { error } = useQuery(previewQuery(letter.key, preview))
  return (
    <>
      <div className={classes.letter}>
        <div className={classes.back}>
          <LinkButton to="/letters" icon={<IconArrowLeft size={16} stroke={1.7} />}>
            {t('back')}
          </LinkButton>
        </div>
        <div className={classes.columns}>
          <WordsCard editor={editor} language={language} onLanguage={setLanguage} errors={partErrors(error)} />
          <LetterPreviewCard letterKey={letter.key} preview={preview} />
        </div>
      </div>
      <Footer editor={editor} language={language} />
    </>
  )
}

/** What is asked to be shown, once it stands still; what cannot be shown leaves the one before. */
function useLastWhole(preview: PreviewLetter | null, language: LetterLanguage): PreviewLetter {
  const [last, setLast] = useState<PreviewLetter>({ language })
  const settled = useDebounced(JSON.stringify(preview))
  const asked = JSON.parse(settled) as PreviewLetter | null
  if (asked !== null && JSON.stringify(last) !== settled) setLast(asked)
  return asked ?? last
}

const partErrors = (error: unknown): Partial<Record<LetterPart, string>> =>
  Object.fromEntries(
    Object.entries(fieldErrors(error)).map(([field, message]) => [field.replace('words/', ''), message]),
  )

function Footer({ editor, language }: { editor: LetterEditor; language: LetterLanguage }) {
  const { t } = useTranslation('letters')
  if (!editor.isDirty) return <div className={classNames(footer.place, classes.across)} />
  const wrong = Object.keys(editor.faults)
  const isHere = wrong.some((field) => field.startsWith(language))
  const fault = wrong.length === 0 ? undefined : t(isHere ? 'fix' : 'fixOther')
  return (
    <section className={classNames(footer.footer, classes.across)} aria-label={t('footer')}>
      <p role="status">{editor.refusal ?? fault ?? t('open')}</p>
      <div className={footer.buttons}>
        <Button variant="quiet" onPress={editor.discard}>
          {t('discard')}
        </Button>
        <Button variant="primary" isPending={editor.isSaving} onPress={editor.save}>
          {t('save')}
        </Button>
      </div>
    </section>
  )
}
