import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'

/**
 * Gives React Aria the language of the console. Around each part that uses it rather than around everything:
 * screens without such a part then do without the library.
 */
export function AriaLocale({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  return <I18nProvider locale={i18n.language === 'fr' ? 'fr-FR' : 'en-US'}>{children}</I18nProvider>
}
