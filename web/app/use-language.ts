import { useTranslation } from 'react-i18next'
import type { Language } from '../../contract/basic-shapes.ts'

/** Returns the language of the console, for the formatters; the caller re-renders when it changes. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'fr'
}
