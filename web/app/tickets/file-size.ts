import type { Language } from '../../../contract/basic-shapes.ts'

const units = { fr: ['o', 'Ko', 'Mo'], en: ['B', 'KB', 'MB'] } as const

/** The size of a file: "12 Ko", "1,4 Mo". */
export function formatSize(bytes: number, language: Language): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2
  const value = bytes / 1024 ** step
  const digits = { maximumFractionDigits: step === 2 && value < 10 ? 1 : 0 }
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', digits).format(value)
  return `${number}\u00a0${units[language][step]}`
}
