import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { LetterTemplate, UpdateLetter } from '../../../contract/letter-shapes.ts'
import { api } from '../../app/api.ts'
import { useSaving } from '../../app/use-saving.ts'
import {
  draftOf,
  type LetterDraft,
  type LetterLanguage,
  type LetterPart,
  letterEdits,
  letterLanguages,
  missingParts,
  standardOf,
} from './letter-draft.ts'

export type LetterEditor = ReturnType<typeof useLetterEditor>

/** Takes a letter as last read and the language that is shown; returns what is being written of it. */
export function useLetterEditor(letter: LetterTemplate, language: LetterLanguage) {
  const { t } = useTranslation('letters')
  const [begun, setBegun] = useState<{ letter: LetterTemplate; draft: LetterDraft } | null>(null)
  // The version that the writing began with: what somebody else saves meanwhile is noticed.
  const base = begun?.letter ?? letter
  const draft = begun?.draft ?? draftOf(base)
  const edits = letterEdits(base, draft)
  const saving = useSaving<UpdateLetter>({
    send: (values) =>
      api.patch<Outcome>(`/provider/letters/${encodeURIComponent(base.key)}`, values, { ifMatch: base.version }),
    said: () => t('saved'),
    fields: letterLanguages,
    onSaved: () => setBegun(null),
  })
  const write = (words: Partial<Record<LetterPart, string>>) => {
    setBegun({ letter: base, draft: { ...draft, [language]: { ...draft[language], ...words } } })
    if (saving.refusal !== undefined || Object.keys(saving.errors).length > 0) saving.reset()
  }
  const missing = (one: LetterLanguage) => missingParts(draft[one]).map((part) => `${one}/${part}`)
  const faults: Record<string, string> = {
    ...saving.errors,
    ...Object.fromEntries(letterLanguages.flatMap(missing).map((field) => [field, t('missing')])),
  }
  return {
    letter: base,
    words: draft[language],
    isStandard: JSON.stringify(draft[language]) === JSON.stringify(standardOf(base, language)),
    isDirty: Object.keys(edits).length > 0,
    isSaving: saving.isSaving,
    refusal: saving.refusal,
    /** Language and part, `fr/subject`, with what is wrong. */
    faults,
    write,
    restore: () => write(standardOf(base, language)),
    discard: () => {
      setBegun(null)
      saving.reset()
    },
    save: () => {
      if (!letterLanguages.some((one) => missing(one).length > 0)) saving.save(edits)
    },
  }
}
