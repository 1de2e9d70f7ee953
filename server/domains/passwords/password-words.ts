const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** The form in which passwords and words compare: no capitals, accents, ligatures or compatibility characters. */
export function foldForComparison(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþı]/g, (letter) => letters[letter] ?? letter)
}

/** The words of a name that are long enough to be recognised within a password. */
export function wordsOf(...names: (string | null)[]): string[] {
  const words = names.flatMap((name) => foldForComparison(name ?? '').split(/[^\p{L}\p{N}]+/u))
  return [...new Set(words)].filter((word) => word.length >= 4)
}

/** What of a password remains, in letters and digits, once these words are taken out of it. */
export function charactersBeside(password: string, words: string[]): number {
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), foldForComparison(password))
  return [...rest.replace(/[^\p{L}\p{N}]/gu, '')].length
}

/** The one word that a password dresses up with digits, signs or repetition ("Mairie2026!!"), or null. */
export function onlyWordOf(password: string): string | null {
  const words = foldForComparison(password)
    .split(/[\s\-_.,;:!?'’"/+*&()]+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter(Boolean)
  const [word, ...others] = new Set(words)
  return word !== undefined && others.length === 0 ? word : null
}
