function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Returns whether every word of `search` occurs in `text`, whatever the case and the accents. */
export function matches(text: string, search: string): boolean {
  const where = plain(text)
  return plain(search)
    .split(/\s+/)
    .every((word) => where.includes(word))
}
