import { describe, expect, it } from 'vitest'
import { mailFailureShape } from '../../../contract/index.ts'
import { createTranslate } from '../../platform/language/index.ts'
import { failureTexts } from './failure-texts.ts'
import { presentFailure } from './present-failure.ts'
import { reachFailureTexts } from './reach-failure-texts.ts'

const translate = createTranslate([failureTexts, reachFailureTexts])
const known = { host: 'smtp.mairie.example', port: 587, user: 'zoe@mairie.example' }
const places: Record<string, string | number>[] = [
  ...[known, {}, { host: 'smtp.office365.com' }, { host: 'smtp.gmail.com', port: 465 }],
]
const told = (code: (typeof mailFailureShape.options)[number], values: Record<string, string | number> = known) =>
  presentFailure(translate, 'fr', { code, serverLine: '550 5.1.1 No', values })

describe.each(['fr', 'en'] as const)('M10, M14: every failure in %s', (language) => {
  it.each(mailFailureShape.options)('%s says what happened, what it means and what to do now', (code) => {
    for (const values of places) {
      const { title, text, next } = presentFailure(translate, language, { code, serverLine: null, values })
      expect(new Set([title, text, next]).size).toBe(3)
      for (const words of [title, text, next]) expect(words).toMatch(/^(?!.*(\{\{|mailFailure|undefined)).{10,}/)
      expect([text, next].every((words) => words.endsWith('.'))).toBe(true)
    }
  })
})

describe('M10: a failure', () => {
  it('names server and account, and keeps the server’s own words apart', () => {
    const { code, text, serverLine } = told('passwordWrong')
    expect([code, serverLine]).toEqual(['passwordWrong', '550 5.1.1 No'])
    expect(text).toBe('smtp.mairie.example n’accepte pas le mot de passe de zoe@mairie.example.')
    expect(told('passwordWrong', {}).text).toBe('Le serveur n’accepte pas le mot de passe de ce compte.')
  })

  it('is told in the words of Microsoft and Google for their own servers alone', () => {
    const host = { ...known, host: 'smtp.office365.com' }
    expect(told('basicAuthOff', host).title).toContain('Microsoft 365')
    expect(told('basicAuthOff', { ...known, host: 'office365.com.evil.example' }).title).not.toContain('Microsoft')
    expect(told('passwordWrong', { ...known, host: 'smtp.gmail.com' }).next).toContain('mot de passe d’application')
    expect(told('passwordWrong').next).not.toContain('Google')
  })

  it('takes what servers are called as text, not as words to fill in', () => {
    const { text } = told('nameNotFound', { host: '$t(mailFailure.uncertain.title) {{port}}', port: 25 })
    expect(text).toContain('$t(mailFailure.uncertain.title) {{port}}')
  })
})
