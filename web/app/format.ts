import type { Language } from '../../contract/basic-shapes.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns the formatter of dates for these options, made once. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const created = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options)
  formats.set(key, created)
  return created
}

/** "22 novembre 2026"; `length` short gives "22 nov. 2026". */
export function formatDate(iso: string, language: Language, length: 'short' | 'long' = 'long'): string {
  const month = length === 'short' ? 'short' : 'long'
  return dateFormat(language, { day: 'numeric', month, year: 'numeric' }).format(new Date(iso))
}

/** "14 h 12" in French, "14:12" in English. */
export function formatTime(iso: string, language: Language): string {
  const text = dateFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
  return language === 'fr' ? text.replace(':', '\u00a0h\u00a0') : text
}

/** "22 nov. 2026, 14 h 12". */
export function formatDateTime(iso: string, language: Language): string {
  return `${formatDate(iso, language, 'short')}, ${formatTime(iso, language)}`
}

/** "vendredi 20 novembre": today, for a greeting. */
export function formatDay(date: Date, language: Language): string {
  return dateFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(date)
}

/** A number with the separators of the language. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(value)
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

/** How long ago, as short as a table cell needs: "à l’instant", "il y a 2 h", "hier", "17 nov.", "2 juil. 2025". */
export function formatRelative(iso: string, language: Language, now: Date = new Date()): string {
  const then = new Date(iso)
  const passedMs = now.getTime() - then.getTime()
  const isFrench = language === 'fr'
  if (passedMs < minuteMs) return isFrench ? 'à l’instant' : 'just now'
  const days = Math.round((startOfDay(now) - startOfDay(then)) / dayMs)
  if (passedMs < hourMs) {
    const minutes = Math.floor(passedMs / minuteMs)
    return isFrench ? `il y a ${minutes}\u00a0min` : `${minutes}\u00a0min ago`
  }
  if (days === 0) {
    const hours = Math.floor(passedMs / hourMs)
    return isFrench ? `il y a ${hours}\u00a0h` : `${hours}\u00a0h ago`
  }
  if (days === 1) return isFrench ? 'hier' : 'yesterday'
  const year = then.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return dateFormat(language, { day: 'numeric', month: 'short', year }).format(then)
}
