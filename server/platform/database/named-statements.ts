import { createHash } from 'node:crypto'

// Lists of values make texts of many lengths; past this many the rest is planned each time.
const mostNames = 500
const preparable = /^\s*(select|insert|update|delete|with)\b[^;]*$/i
const names = new Map<string, string>()

/**
 * The name under which a connection keeps a statement prepared, or undefined for text that is not to be prepared.
 * Under row-level security planning takes several times as long as running: 0.5 ms against 0.07 ms for one account.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostNames || !preparable.test(text)) return undefined
  const name = `guichet_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}
