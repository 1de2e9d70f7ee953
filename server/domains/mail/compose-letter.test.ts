import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../platform/language/index.ts'
import { composeLetter } from './compose-letter.ts'
import { mailTexts } from './mail-texts.ts'

const texts = {
  'letter.trial.subject': 'Invitation: {{organization}}',
  'letter.trial.title': 'Hello {{name}}',
  'letter.trial.body': '{{actor}} invites you.\n\nThe link works for seven days.',
  'letter.trial.button': 'Choose a password',
  'letter.trial.after': 'Or do nothing.',
  'letter.code.title': 'Your code',
  'letter.code.footer': 'Because somebody typed your name.',
}
const translate = createTranslate([mailTexts, { en: texts, fr: texts }])
const compose = (values: Record<string, string>, details?: string[]) =>
  composeLetter(translate, 'en', 'trial', { organization: 'Town', name: 'Zoë', actor: 'Ada', ...values }, details)

describe('values of a letter', () => {
  it('are escaped in HTML, the link too, and stand as they are in the text', () => {
    const { html, text } = compose({ name: '<img src=x onerror="alert(1)">', link: 'https://g.example/i#a"b<c>&d' })
    expect(html).not.toMatch(/<img|a"b|<c>/)
    expect(html).toContain('href="https://g.example/i#a&quot;b&lt;c&gt;&amp;d"')
    expect(text).toContain('Hello <img src=x onerror="alert(1)">')
  })

  it('open no paragraph, no line and no header, and do not turn the writing round', () => {
    const { subject, text } = compose({
      organization: 'Town\r\nBcc: x@y\u2028z',
      actor: 'Ada\n\nPay now: evil.example\u202e',
    })
    expect(subject).toBe('Invitation: Town Bcc: x@y z')
    expect(text).toContain('\nAda Pay now: evil.example  invites you.\n')
  })

  it('are not read as templates themselves', () => {
    expect(compose({ name: '{{actor}} $t(letter.trial.button)' }).text).not.toContain('Hello Choose')
  })
})

describe('a letter', () => {
  it('says the same in both parts: paragraphs, list, link and footer, in order', () => {
    const link = 'https://guichet.example/invitation#token'
    const { text, html } = compose({ link }, ['Position: none → Clerk'])
    const pieces = [
      'Hello Zoë',
      'Ada invites you.',
      'The link works for seven days.',
      'Position: none → Clerk',
      'Choose a password',
      link,
      'Or do nothing.',
      'You receive this message because you have an account with Town.',
    ]
    for (const part of [text, html]) {
      const places = pieces.map((piece) => part.lastIndexOf(piece))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((left, right) => left - right))
    }
    expect(html.match(/<a /g)).toHaveLength(1)
  })

  it('shows a code, has no button without a link, and its own reason where it has one', () => {
    const { text, html } = composeLetter(translate, 'fr', 'code', { organization: 'Ville', code: '123456' })
    expect(text).toBe(
      'Your code\n\n    123456\n\n-- \nBecause somebody typed your name.\nCe message est envoyé automatiquement\u00a0: personne ne lit les réponses.\n',
    )
    expect(html).toContain('>123456</p>')
    expect(html).not.toContain('<a ')
  })

  it('fetches nothing from anywhere', () => {
    expect(compose({ link: 'https://g.example/#x' }).html).not.toMatch(/src=|url\(|@import|<link/)
  })
})
