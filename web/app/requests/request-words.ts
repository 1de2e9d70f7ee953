import { fromStartOf } from '../rights/start-date.ts'

/** What goes with a request, as typed: why, what else there is to say, and the day from which it is wished for. */
export type RequestWords = { reason: string; note: string; day: string }

export const noWords: RequestWords = { reason: '', note: '', day: '' }

/** The same, as the API takes it. */
export type RequestBody = { reason?: string; note?: string; effectiveAt?: string }

/**
 * Takes what was typed; returns what is sent, without what is empty. A day that has begun is no wish: then it is
 * wished for as soon as it is decided.
 */
export function requestBody({ reason, note, day }: RequestWords, now: Date = new Date()): RequestBody {
  const effectiveAt = fromStartOf(day)
  return {
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(note.trim() !== '' && { note: note.trim() }),
    ...(effectiveAt !== null && new Date(effectiveAt) > now && { effectiveAt }),
  }
}

/** Returns the first day that can be wished for: tomorrow, as a date field wants it. */
export function firstWish(now: Date = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
