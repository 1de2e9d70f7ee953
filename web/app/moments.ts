import type { Language } from '../../contract/basic-shapes.ts'
import { dateFormat, formatTime } from './format.ts'

const dayMs = 24 * 60 * 60_000
const namedDays = {
  fr: { '-1': 'hier', 0: 'aujourd’hui', 1: 'demain' },
  en: { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' },
} as const

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

function daysFrom(iso: string, now: Date): number {
  return Math.round((midnight(new Date(iso)) - midnight(now)) / dayMs)
}

function namedDay(iso: string, language: Language, now: Date): string | undefined {
  const days = daysFrom(iso, now)
  return days === -1 || days === 0 || days === 1 ? namedDays[language][days] : undefined
}

function dayOf(iso: string, language: Language, options: Intl.DateTimeFormatOptions, now: Date): string {
  const date = new Date(iso)
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  const text = dateFormat(language, { day: 'numeric', ...options, year }).format(date)
  return language === 'fr' ? text.replace(/\b1(?= \p{L})/u, '1er') : text
}

/** A day that was chosen without an hour begins at midnight. */
function isWholeDay(iso: string): boolean {
  return midnight(new Date(iso)) === new Date(iso).getTime()
}

function hourOf(iso: string, language: Language): string {
  const text = formatTime(iso, language)
  return language === 'fr' ? text.replace(/^0/, '') : text
}

/** A moment for the end of a line: "hier, 16 h 42", "18 nov., 9 h 12". */
export function formatMoment(iso: string, language: Language, now: Date = new Date()): string {
  const day = namedDay(iso, language, now) ?? dayOf(iso, language, { month: 'short' }, now)
  return `${day}, ${hourOf(iso, language)}`
}

/** A moment within a sentence: "hier à 16 h 42", "le 18 novembre à 9 h 12". */
export function formatAt(iso: string, language: Language, now: Date = new Date()): string {
  const named = namedDay(iso, language, now)
  const day = named ?? `${language === 'fr' ? 'le ' : ''}${dayOf(iso, language, { month: 'long' }, now)}`
  return isWholeDay(iso) ? day : `${day} ${language === 'fr' ? 'à' : 'at'} ${hourOf(iso, language)}`
}

/** By when, as exactly as a list needs: "aujourd’hui à 17 h 00", "demain", "le 25 novembre". */
export function formatBy(iso: string, language: Language, now: Date = new Date()): string {
  if (daysFrom(iso, now) === 0) return formatAt(iso, language, now)
  const day = dayOf(iso, language, { month: 'long' }, now)
  return namedDay(iso, language, now) ?? (language === 'fr' ? `le ${day}` : day)
}

/** A moment that stands alone: "mercredi 18 novembre, 9 h 12". */
export function formatLongMoment(iso: string, language: Language, now: Date = new Date()): string {
  const day = dayOf(iso, language, { weekday: 'long', month: 'long' }, now)
  return isWholeDay(iso) ? day : `${day}, ${hourOf(iso, language)}`
}

/** A moment that follows another one: "le même jour, 10 h 03", else as it stands alone. */
export function formatMomentAfter(iso: string, before: string, language: Language, now: Date = new Date()): string {
  if (daysFrom(iso, new Date(before)) !== 0) return formatLongMoment(iso, language, now)
  return `${language === 'fr' ? 'le même jour' : 'the same day'}, ${hourOf(iso, language)}`
}

/** How far a moment of another day is: "dans 11 jours", "il y a 3 jours"; undefined for today. */
export function formatDaysAway(iso: string, language: Language, now: Date = new Date()): string | undefined {
  const days = daysFrom(iso, now)
  return days === 0 ? undefined : new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
}

/** A length of time in minutes: "25 min", "24 h", "10 h 30". */
export function formatMinutes(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest}\u00a0min`
  if (rest === 0) return `${hours}\u00a0h`
  return language === 'fr'
    ? `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`
    : `${hours}\u00a0h\u00a0${rest}\u00a0min`
}

/** How long something took, as far as it matters: "25 min", "3 h 10", "2 jours". */
export function formatElapsed(from: string, until: string, language: Language): string {
  const minutes = Math.max(1, (new Date(until).getTime() - new Date(from).getTime()) / 60_000)
  if (minutes < 24 * 60) return formatMinutes(minutes, language)
  const days = Math.round(minutes / (24 * 60))
  const unit = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', unit).format(days)
}
