import { describe, expect, it } from 'vitest'
import type { LetterTemplate } from '../../../contract/letter-shapes.ts'
import { draftOf, insertAt, letterEdits, missingParts, standardOf, wordsOf } from './letter-draft.ts'

const words = { subject: 'S', title: 'T', body: 'B {{name}}', button: 'Go', after: null }
const letter: LetterTemplate = {
  key: 'invitation',
  name: 'Invitation',
  group: 'access',
  placeholders: [],
  standard: { fr: words, en: words },
  own: { fr: { ...words, subject: 'Own' }, en: null },
  version: 3,
}

describe('M14: the words of a letter', () => {
  it('are the vendor’s where there are some, else the suite’s', () => {
    const draft = draftOf(letter)
    expect([draft.fr.subject, draft.en.subject, draft.en.after]).toEqual(['Own', 'S', ''])
    expect(letterEdits(letter, draft)).toEqual({})
  })

  it('are sent for the languages that differ; the suite’s own are sent as none', () => {
    const draft = draftOf(letter)
    expect(letterEdits(letter, { ...draft, fr: standardOf(letter, 'fr') })).toEqual({ fr: null })
    const en = { ...draft.en, button: ' ', after: 'Bye' }
    expect(letterEdits(letter, { ...draft, en })).toEqual({ en: { ...words, button: null, after: 'Bye' } })
  })

  it('lack nothing but what a letter needs', () => {
    expect(missingParts({ subject: ' ', title: 'T', body: '', button: '', after: '' })).toEqual(['subject', 'body'])
    expect(wordsOf({ subject: 'S', title: 'T', body: 'B', button: '', after: '' })).toMatchObject({
      button: null,
      after: null,
    })
  })

  it('take what is inserted in place of the selection', () => {
    expect(insertAt('Hello you', '{{name}}', 6, 9)).toEqual({ text: 'Hello {{name}}', caret: 14 })
    expect(insertAt('', '{{name}}', 0)).toEqual({ text: '{{name}}', caret: 8 })
  })
})
