/** What a person reads: the same content twice, once as plain text. */
export interface Letter {
  subject: string
  text: string
  html: string
}

/** The parts of a letter in words, before they are set as text and as HTML. */
export interface LetterParts {
  organization: string
  /** `#rrggbb`; null: the suite's. */
  accentColor: string | null
  title: string
  paragraphs: string[]
  details: string[]
  after: string[]
  code: string | undefined
  button: { label: string; link: string } | undefined
  footer: string[]
}
