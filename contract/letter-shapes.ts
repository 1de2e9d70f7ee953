import { z } from 'zod'
import { languageShape, lineShape, paragraphShape } from './basic-shapes.ts'

/** The words of a letter that Guichet itself writes. Words in double braces stand for what each letter fills in. */
const letterWords = {
  subject: lineShape(200).pipe(z.string().min(1)),
  title: lineShape(200).pipe(z.string().min(1)),
  body: paragraphShape(3000).pipe(z.string().min(1)),
  button: lineShape(60).nullable(),
  after: paragraphShape(2000).nullable(),
}

const toldWordsShape = z.strictObject({
  subject: z.string(),
  title: z.string(),
  body: z.string(),
  button: z.string().nullable(),
  after: z.string().nullable(),
})
export type LetterWords = z.infer<typeof toldWordsShape>

/** A kind of letter, with the suite's own words and those that the vendor put in their place. */
export const letterTemplateShape = z
  .strictObject({
    key: z.string(),
    name: z.string().meta({ description: 'When it is sent, in the language of the person asking.' }),
    group: z.enum(['access', 'security', 'accounts', 'requests', 'desk', 'other']),
    placeholders: z.array(z.strictObject({ key: z.string(), name: z.string(), sample: z.string() })),
    standard: z.strictObject({ fr: toldWordsShape, en: toldWordsShape }),
    own: z.strictObject({ fr: toldWordsShape.nullable(), en: toldWordsShape.nullable() }),
    version: z.int(),
  })
  .meta({ id: 'LetterTemplate' })
export type LetterTemplate = z.infer<typeof letterTemplateShape>
export const letterTemplatesShape = z
  .strictObject({ items: z.array(letterTemplateShape) })
  .meta({ id: 'LetterTemplates' })

export const letterKeyParams = z.strictObject({ key: z.string().min(1).max(80) })

/** The vendor's own words, language by language; null: the suite's again. */
export const updateLetterShape = z.strictObject({
  fr: z.strictObject(letterWords).nullable().optional(),
  en: z.strictObject(letterWords).nullable().optional(),
})
export type UpdateLetter = z.input<typeof updateLetterShape>

/** A letter to look at, from words that need not be saved. Nothing is sent. */
export const previewLetterShape = z.strictObject({
  language: languageShape,
  words: z.strictObject(letterWords).nullable().default(null).meta({ description: 'Null: as it is sent now.' }),
  organization: lineShape(120).optional(),
  accentColor: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .optional(),
})
export type PreviewLetter = z.input<typeof previewLetterShape>

export const letterPreviewShape = z
  .strictObject({ subject: z.string(), text: z.string(), html: z.string() })
  .meta({ id: 'LetterPreview' })
export type LetterPreview = z.infer<typeof letterPreviewShape>

/** The same as a form of a page sends it, into a frame: `preview` is such a preview as JSON text. */
export const letterPageShape = z.strictObject({ preview: z.string().max(60_000) })
