/** What people type, cut into words; a phone number as it is stored: without spaces, `00` or a leading zero. */
export function searchWords(search: string | undefined): string[] {
  const text = (search ?? '').trim()
  if (/^[+(\d][\d .()-]{3,}$/.test(text)) {
    return [
      text
        .replace(/[ .()-]/g, '')
        .replace(/^00/, '+')
        .replace(/^0(?=\d)/, ''),
    ]
  }
  return text.split(/\s+/).filter(Boolean).slice(0, 8)
}
