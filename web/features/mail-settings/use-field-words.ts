import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../contract/change-shapes.ts'
import { messagesByField } from '../../app/use-change-preview.ts'
import { limitBounds, limitNames } from './draft-problems.ts'
import type { MailEditor } from './use-mail-editor.ts'

export type FieldWordsOf = (field: string) => { error?: string; warning?: string }

type Sources = { editor: MailEditor; preview: Preview | undefined; testErrors: Record<string, string> }

/** Returns a function that tells what is wrong with a field and what to mind: from here, from the server, or from a test. */
export function useFieldWords({ editor, preview, testErrors }: Sources): FieldWordsOf {
  const { t } = useTranslation('mailSettings')
  const refused = messagesByField(preview?.problems)
  const warnings = messagesByField(preview?.warnings)
  const own = (field: string) => {
    const problem = editor.problems[field]
    if (problem === undefined) return undefined
    if (problem !== 'limit') return t(`problems.${problem}`)
    const name = limitNames.find((limit) => field === `limits/${limit}`)
    return name === undefined ? undefined : t('problems.limit', limitBounds[name])
  }
  return (field) => {
    const error = editor.errors[field] ?? own(field) ?? refused[field] ?? testErrors[field]
    const { [field]: warning } = warnings
    return { ...(error !== undefined && { error }), ...(warning !== undefined && { warning }) }
  }
}
