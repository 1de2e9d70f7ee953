import type { Language, Translate } from '../../platform/language/index.ts'
import type { Letter, LetterParts } from './letter.ts'
import { letterHtml } from './letter-html.ts'

/** What goes into a letter's texts. */
export interface LetterValues {
  /** The organization that writes. */
  organization: string
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
 * written to; else because of their account). `details` are lines of a list after the body. Every value ends up on one line, escaped in HTML.
 */
export function composeLetter(
  translate: Translate,
  language: Language,
  template: string,
  values: LetterValues,
  details: string[] = [],
): Letter {
  const safe = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, oneLine(String(value))]])),
  )
  const text = (part: string) => {
    const key = `letter.${template}.${part}`
    const words = translate(language, key, safe)
    return words === key ? undefined : words
  }
  const label = text('button')
  const { link, code } = values
  const parts: LetterParts = {
    organization: oneLine(values.organization),
    title: text('title') ?? '',
    paragraphs: paragraphsOf(text('body') ?? ''),
    details: details.map(oneLine),
    after: paragraphsOf(text('after') ?? ''),
    code,
    button: label && link ? { label, link } : undefined,
    footer: [
      text('footer') ?? translate(language, 'letter.frame.why', safe),
      translate(language, 'letter.frame.noReply'),
    ],
  }
  return { subject: text('subject') ?? '', text: letterText(parts), html: letterHtml(parts, language) }
}

const paragraphsOf = (body: string) => body.split(/\n{2,}/).filter(Boolean)

function letterText({ title, paragraphs, details, code, button, after, footer }: LetterParts): string {
  const blocks = [title, ...paragraphs]
  if (details.length > 0) blocks.push(details.map((line) => `- ${line}`).join('\n'))
  if (code) blocks.push(`    ${code}`)
  if (button) blocks.push(`${button.label}\n${button.link}`)
  blocks.push(...after)
  // RFC 3676, section 4.3: what follows this line is not part of the message proper.
  return `${blocks.join('\n\n')}\n\n-- \n${footer.join('\n')}\n`
}
