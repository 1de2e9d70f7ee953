import type { z } from 'zod'
import { previewLetterShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { broken, faultsOf, notFound, Problem } from '../../platform/http/index.ts'
import type { Road } from '../changes/index.ts'
import type { Letter } from '../mail/index.ts'
import type { Catalogue } from './catalogue.ts'
import { tidied, wordFaults } from './check-words.ts'
import { listOwnWords } from './letter-queries.ts'
import { sampleLetter } from './sample-letter.ts'

type Asked = z.output<typeof previewLetterShape>

/** A preview as a page's form sends it. Throws 400 for what is none. */
export function readPreview(text: string): Asked {
  const malformed = (problems: ReturnType<typeof faultsOf>) => new Problem(400, 'malformed', { problems })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw malformed([{ field: '/preview', code: 'invalid' }])
  }
  const read = previewLetterShape.safeParse(value)
  if (!read.success) throw malformed(faultsOf(read.error))
  return read.data
}

/**
 * A letter as it would be received, with examples in it: in these words, or as it is sent now. Nothing is sent or kept.
 * Throws 404 for a letter that there is not, 422 for words that it cannot fill in.
 */
export async function previewLetter(
  { road, letters }: { road: Road; letters: Catalogue },
  organizationId: string,
  key: string,
  asked: Asked,
): Promise<Letter> {
  const letter = letters.get(key)
  if (!letter) throw notFound()
  const { words, language } = asked
  const faults = words ? wordFaults(letter, words, '/words') : []
  if (faults.length > 0) throw broken(faults)
  const shown = words
    ? tidied(letter, words)
    : (await inOrganization(road.db, organizationId, listOwnWords)).get(key)?.words[language]
  return sampleLetter(road.translate, letter, { ...asked, words: shown ?? null })
}
