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
  'letter.code.subject': 'Your code',
  'letter.code.title': 'Your code',
  'letter.code.footer': 'Because somebody typed your name.',
}
const translate = createTranslate([mailTexts, { en: texts, fr: texts }])
const head = { template: 'trial', language: 'en' as const, organization: 'Town', accentColor: null, words: null }
const compose = (values: Record<string, string>, details?: string[]) => {
  const { organization = head.organization, ...rest } = values
  return composeLetter(translate, { ...head, organization }, { name: 'Zoë', actor: 'Ada', ...rest }, details)
}
const typed = {
  subject: 'Your place at {{organization}}',
  title: 'Dear {{name}}',
  body: 'Hi',
  button: null,
  after: null,
}
const inOwnWords = (words: object, values: Record<string, string> = {}) =>
  composeLetter(translate, { ...head, words: { ...typed, ...words } }, { name: 'Zoë', actor: 'Ada', ...values })

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
    const { text, html } = composeLetter(
      translate,
      { ...head, template: 'code', language: 'fr', organization: 'Ville' },
      { code: '123456' },
    )
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

describe('the vendor’s own words', () => {
  it('stand in place of the suite’s, with the values in their places; why one is written to stays', () => {
    const { subject, text } = inOwnWords({ body: 'From {{ actor }}.\nA second line.\n\nMore.', after: 'Bye {{name}}' })
    expect(subject).toBe('Your place at Town')
    expect(text).toBe(
      'Dear Zoë\n\nFrom Ada.\nA second line.\n\nMore.\n\nBye Zoë\n\n-- \nYou receive this message because you have an account with Town.\nThis message was sent automatically: nobody reads replies to it.\n',
    )
    expect(inOwnWords({ body: 'One\nTwo' }).html).toContain('One<br>Two')
  })

  it('M14: leave as it was typed what the letter does not know, and read no value again', () => {
    const name = '{{actor}} $t(letter.trial.button) <b>x</b>'
    const words = { subject: '{{name}} {{toString}} {{constructor}} $t(letter.trial.button)', body: '{{none}}' }
    const { subject, text, html } = inOwnWords(words, { name })
    expect(subject).toBe(
      '{{actor}} $t(letter.trial.button) <b>x</b> {{toString}} {{constructor}} $t(letter.trial.button)',
    )
    expect(text).toContain('Dear {{actor}} $t(letter.trial.button) <b>x</b>\n\n{{none}}')
    expect(html).toContain('Dear {{actor}} $t(letter.trial.button) &lt;b&gt;x&lt;/b&gt;')
    expect(html).not.toContain('<b>')
  })

  it('cannot leave out the link or the code, nor hold them', () => {
    const { text, html } = inOwnWords({ body: '{{link}} {{code}}' }, { link: 'https://g.example/#t', code: '123456' })
    expect(text).toContain('{{link}} {{code}}\n\n    123456\n\nChoose a password\nhttps://g.example/#t')
    expect(html.match(/href="https:\/\/g\.example\/#t"/g)).toHaveLength(1)
    const named = inOwnWords({ button: 'Go, {{name}}' }, { link: 'https://g.example/#t' })
    expect(named.text).toContain('Go, Zoë\nhttps://g.example/#t')
  })

  it('are the suite’s again where they come out empty', () => {
    expect(inOwnWords({ subject: '{{actor}}', title: ' {{actor}} ' }, { actor: '' })).toMatchObject({
      subject: 'Invitation: Town',
      text: expect.stringContaining('Hello Zoë'),
    })
  })
})

describe('the suite’s words', () => {
  it('read no value again: braces, nesting and HTML in a name stay what they are', () => {
    const name = '{{actor}} $t(letter.trial.button) <b>x</b>'
    const { text, html } = compose({ name, organization: name })
    expect(text).toContain(`Hello ${name}`)
    expect(html).not.toContain('<b>')
    expect(compose({ organization: name }).subject).toBe(`Invitation: ${name}`)
  })

  it('there are none of a letter that there is not', () => {
    expect(() => composeLetter(translate, { ...head, template: 'no' }, {})).toThrow('no letter no')
  })
})
