import { requestTexts } from './request-texts.ts'
import type { Words } from './ticket.ts'

/** What stands for a text that is missing. */
export const nothing = ''

function fill(language: 'fr' | 'en', key: string, values: Record<string, string>): string {
  const text = requestTexts[language][key] ?? nothing
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '')
}

/** A text in both languages, to be kept as it reads now. */
export const inBothLanguages = (key: string, values: Record<string, string>): Words => ({
  fr: fill('fr', key, values),
  en: fill('en', key, values),
})

const dayIn = (language: 'fr' | 'en', moment: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(moment))

/** What is said of a line below its name: what it lets one do, and from when until when. */
export function datedDetail(
  detail: Words | null,
  { from = null, until = null }: { from?: string | null; until?: string | null },
): Words | null {
  if (from === null && until === null) return detail
  const key = from === null ? 'ticket.dates.until' : until === null ? 'ticket.dates.from' : 'ticket.dates.fromUntil'
  const say = (language: 'fr' | 'en') => {
    const dates = fill(language, key, {
      from: from === null ? '' : dayIn(language, from),
      until: until === null ? '' : dayIn(language, until),
    })
    return detail ? `${detail[language]} · ${dates}` : dates
  }
  return { fr: say('fr'), en: say('en') }
}
