import { useTranslation } from 'react-i18next'
import { messagesByField } from '../../app/use-change-preview.ts'
import type { CardProps } from './card-props.ts'
import type { SettingsField } from './settings-draft.ts'

/** Returns a function that tells what is wrong with a field and what to mind, from here or from the server. */
export function useFieldWords({ editor, preview }: CardProps) {
  const { t } = useTranslation('settings')
  const problems = messagesByField(preview?.problems)
  const warnings = messagesByField(preview?.warnings)
  return (field: SettingsField): { error?: string; warning?: string } => {
    const own = editor.problems[field]
    const minimum = editor.base.providerMinimum.passwordMinLength
    const found = own === undefined ? (editor.errors[field] ?? problems[field]) : t(`problems.${own}`, { minimum })
    const { [field]: warning } = warnings
    return { ...(found !== undefined && { error: found }), ...(warning !== undefined && { warning }) }
  }
}
