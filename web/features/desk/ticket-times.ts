import type { Language } from '../../../contract/basic-shapes.ts'
import type { DeskTicketSummary } from '../../../contract/desk-shapes.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** How pressing a ticket is. `late` says by how much, `due` by when; `paused`: the customer has to answer. */
export type Due =
  | { state: 'late'; minutes: number }
  | { state: 'soon' | 'due'; at: string }
  | { state: 'paused' }
  | { state: 'over' }

type Dated = Pick<DeskTicketSummary, 'status' | 'dueAt' | 'isOverdue'>

/** F9: takes a ticket and now; returns how pressing it is. What is due within a day is soon. */
export function dueOf({ status, dueAt, isOverdue }: Dated, now: Date = new Date()): Due {
  if (status === 'waiting') return { state: 'paused' }
  if (dueAt === null || (status !== 'open' && status !== 'inProgress')) return { state: 'over' }
  const leftMs = new Date(dueAt).getTime() - now.getTime()
  if (isOverdue || leftMs < 0) return { state: 'late', minutes: Math.max(0, Math.round(-leftMs / minuteMs)) }
  return { state: leftMs < dayMs ? 'soon' : 'due', at: dueAt }
}

/** "35 min", "22 h", "3 j": a length of time as short as a tag needs; days are those of the calendar. */
export function formatLength(minutes: number, language: Language): string {
  const [day, hour, minute] = language === 'fr' ? ['j', 'h', 'min'] : ['d', 'h', 'min']
  if (minutes < 60) return `${minutes}\u00a0${minute}`
  if (minutes >= 48 * 60) return `${Math.floor(minutes / (24 * 60))}\u00a0${day}`
  return `${Math.floor(minutes / 60)}\u00a0${hour}`
}

/** How many minutes ago something was. */
export function minutesSince(iso: string, now: Date = new Date()): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(iso).getTime()) / minuteMs))
}

function timeOf(at: Date, language: Language): string {
  const minutes = String(at.getMinutes()).padStart(2, '0')
  if (language === 'en') return `${String(at.getHours()).padStart(2, '0')}:${minutes}`
  return minutes === '00' ? `${at.getHours()}\u00a0h` : `${at.getHours()}\u00a0h\u00a0${minutes}`
}

/** "16 h", "lundi 11 h", "3 déc.": when it is due, the nearer the more exactly. */
export function formatDueAt(iso: string, language: Language, now: Date = new Date()): string {
  const at = new Date(iso)
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const days = Math.round((startOfDay(at) - startOfDay(now)) / dayMs)
  if (days === 0) return timeOf(at, language)
  if (days > 0 && days < 7) {
    const weekday = new Intl.DateTimeFormat(locale, { weekday: language === 'fr' ? 'long' : 'short' }).format(at)
    return `${weekday} ${timeOf(at, language)}`
  }
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at)
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

/** "1er décembre": the day for which something is wished. */
export function formatWishedDay(iso: string, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const text = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(new Date(iso))
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}
