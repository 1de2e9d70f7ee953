import type { LetterWords } from '../../../contract/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { placeholdersIn } from '../mail/index.ts'
import type { CatalogueLetter } from './catalogue.ts'
import { eachPart } from './letter.ts'

const lines = (text: string) => text.replace(/\r\n?/g, '\n').trim()

/** The words as they are kept: line breaks of one sort, nothing instead of empty, no label for a button that there is not. */
export const tidied = ({ hasButton }: CatalogueLetter, words: LetterWords): LetterWords => ({
  ...words,
  body: lines(words.body),
  button: (hasButton && words.button) || null,
  after: lines(words.after ?? '') || null,
})

/** What this letter cannot fill in: each word in braces that it does not know, at its field under `at`. */
export const wordFaults = ({ placeholders }: CatalogueLetter, words: LetterWords, at: string): FieldFault[] =>
  eachPart(words, (part, text) =>
    placeholdersIn(text)
      .filter((name) => !placeholders.includes(name))
      .map((name) => ({
        field: `${at}/${part}`,
        code: 'letterPlaceholderUnknown',
        values: { placeholder: `{{${name}}}` },
      })),
  ).flat()
