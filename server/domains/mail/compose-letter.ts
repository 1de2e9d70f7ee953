import type { LetterWords } from '../../../contract/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { fillWords } from './fill-words.ts'
import type { Letter, LetterParts } from './letter.ts'
import { letterHtml } from './letter-html.ts'
import type { Letterhead } from './letterhead.ts'

/** What goes into a letter's texts. */
export interface LetterValues {
  /** Where the button leads; the plain text shows it in full. */
  link?: string | undefined
  /** A code to type, shown large after the body. The body need not repeat it. */
  code?: string | undefined
  [placeholder: string]: string | number | undefined
}

// A name must not end a line, open a paragraph or turn the direction of writing.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu

const oneLine = (text: string) => text.replace(unprintable, ' ')

/**
 * Composes a letter from the texts `letter.<template>.subject`, `.title`, `.body` (paragraphs apart by an empty line),
 * `.button` (where there is a link), `.after` (optional: what stands below) and `.footer` (optional: why this person is
 * written to; else because of their account), or from the vendor's own words in place of all but the footer. `details` are
 * lines of a list after the body. Every value ends up on one line, escaped in HTML. The link and the code are set by the
 * frame: no words can leave them out or move them. Throws for a template that there is not.
 */
export function composeLetter(
  translate: Translate,
  head: Letterhead,
  { link, code, ...values }: LetterValues,
  details: string[] = [],
): Letter {
  const { template, language, accentColor } = head
  const organization = oneLine(head.organization)
  const safe = { ...safely(values), organization }
  const standard = (part: string) => {
    const key = `letter.${template}.${part}`
    const words = translate(language, key, safe)
    return words === key ? undefined : words
  }
  const own = ownWords(head.words, safe)
  const subject = own.subject ?? standard('subject')
  if (subject === undefined) throw new Error(`There is no letter ${template}`)
  const label = own.button ?? standard('button')
  const parts: LetterParts = {
    organization,
    accentColor,
    title: own.title ?? standard('title') ?? '',
    paragraphs: paragraphsOf(own.body ?? standard('body')),
    details: details.map(oneLine),
    after: paragraphsOf(head.words ? own.after : standard('after')),
    code,
    button: label && link ? { label, link } : undefined,
    footer: [
      standard('footer') ?? translate(language, 'letter.frame.why', safe),
      translate(language, 'letter.frame.noReply'),
    ],
  }
  return { subject, text: letterText(parts), html: letterHtml(parts, language) }
}

const safely = (values: LetterValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, oneLine(String(value))]])),
  )

/** The vendor's words with their values. What would come out empty is left to the suite's words. */
function ownWords(
  words: LetterWords | null,
  values: Record<string, string>,
): Partial<Record<keyof LetterWords, string>> {
  const filled = Object.entries(words ?? {}).map(([part, typed]) => [part, fillWords(typed ?? '', values)] as const)
  return Object.fromEntries(filled.filter(([, text]) => text.trim() !== ''))
}

const paragraphsOf = (body = '') => body.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')

function letterText({ title, paragraphs, details, code, button, after, footer }: LetterParts): string {
  const blocks = [title, ...paragraphs]
  if (details.length > 0) blocks.push(details.map((line) => `- ${line}`).join('\n'))
  if (code) blocks.push(`    ${code}`)
  if (button) blocks.push(`${button.label}\n${button.link}`)
  blocks.push(...after)
  // RFC 3676, section 4.3: what follows this line is not part of the message proper.
  return `${blocks.join('\n\n')}\n\n-- \n${footer.join('\n')}\n`
}
