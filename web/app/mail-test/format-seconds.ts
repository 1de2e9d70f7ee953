/** How long a test took: "0,8 s" in French, "0.8 s" in English. */
export function formatSeconds(milliseconds: number, language: string): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  return `${new Intl.NumberFormat(locale, digits).format(Math.max(100, milliseconds) / 1000)}\u00a0s`
}

/** How long ago, to the second: "il y a 12 secondes", then to the minute. */
export function formatSecondsAgo(iso: string, language: string, now: number): string {
  const seconds = Math.max(1, Math.round((now - new Date(iso).getTime()) / 1000))
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' })
  return seconds < 60 ? format.format(-seconds, 'second') : format.format(-Math.floor(seconds / 60), 'minute')
}
