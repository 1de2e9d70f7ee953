/** The pieces of a naming convention (B6), in the order of their buttons. */
export const pieces = ['{first}', '{f}', '{last}', '{l}', '{email}'] as const
export type Piece = (typeof pieces)[number]

/** Three people whose names have what names have: a particle, a hyphen, accents. */
export const samplePeople = [
  { firstName: 'Claire', lastName: 'Le Goff', email: 'claire.legoff@mairie.example' },
  { firstName: 'Jean-Michel', lastName: 'Pérès', email: 'jm.peres@mairie.example' },
  { firstName: 'Zoé', lastName: 'de La Tour', email: 'zoe.delatour@mairie.example' },
] as const

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Takes a convention; returns what is wrong with it, or null: the rules of the server, told while one types. */
export function checkPattern(pattern: string): 'unknownPiece' | 'badCharacter' | 'tooAlike' | null {
  const tokens = pattern.match(/\{[^{}]*\}|./gsu) ?? []
  const strange = tokens.find((token) => !isPiece(token) && !/^[-._0-9]$/.test(token))
  if (strange !== undefined) return /[{}]/.test(strange) ? 'unknownPiece' : 'badCharacter'
  return tokens.some((token) => isPiece(token) && !['{f}', '{l}'].includes(token)) ? null : 'tooAlike'
}

const isPiece = (text: string): text is Piece => (pieces as readonly string[]).includes(text)

/** Takes a sound convention and a person; returns the sign-in name it makes of theirs. */
export function nameFrom(pattern: string, { firstName, lastName, email }: (typeof samplePeople)[number]): string {
  const values: Record<Piece, string> = {
    '{first}': letters(firstName),
    '{f}': letters(firstName).slice(0, 1),
    '{last}': letters(lastName),
    '{l}': letters(lastName).slice(0, 1),
    '{email}': email.slice(0, email.indexOf('@')),
  }
  return pattern.replace(/\{[^{}]*\}/g, (piece) => (isPiece(piece) ? values[piece] : ''))
}
