/** A piece of a convention: part of a person's name or address, or a character as it stands. */
export type NamingPiece = { part: 'f' | 'first' | 'l' | 'last' | 'email' } | { literal: string }

const parts = new Set(['f', 'first', 'l', 'last', 'email'])

/**
 * Cuts a convention such as `{f}.{last}` into its pieces (B6). Returns them, or the code of what is wrong with it and
 * the place where: an unknown piece or character, or no piece that tells people apart.
 */
export function parseNamingConvention(
  pattern: string,
): { pieces: NamingPiece[] } | { code: string; values?: { piece: string } } {
  const pieces: NamingPiece[] = []
  for (const token of pattern.match(/\{[^{}]*\}|./gsu) ?? []) {
    const part = token.length > 1 && token.startsWith('{') ? token.slice(1, -1) : null
    if (part !== null && parts.has(part)) pieces.push({ part } as NamingPiece)
    else if (part === null && /^[-._0-9]$/.test(token)) pieces.push({ literal: token })
    else return { code: 'namingConventionPiece', values: { piece: token } }
  }
  const tellsApart = pieces.some((piece) => 'part' in piece && !['f', 'l'].includes(piece.part))
  return tellsApart ? { pieces } : { code: 'namingConventionWithoutName' }
}
