import type { SentLetter } from './recording-outbox.ts'

/** The token in a mailed link: what stands after the `#`. Throws where there is none. */
export function tokenIn(letter: Pick<SentLetter, 'text'> | undefined): string {
  const token = /#([0-9a-f]{32}\.[\w-]{43})$/m.exec(letter?.text ?? '')?.[1]
  if (token === undefined) throw new Error(`no link in ${letter?.text}`)
  return token
}
