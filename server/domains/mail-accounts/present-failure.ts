import type { MailFailure, ToldMailFailure } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'

/** A failure with what its words need: `host`, `port` and `user`, as far as they are known. */
export interface TellableFailure {
  code: MailFailure
  serverLine: string | null
  values: Record<string, string | number>
}

const providers = [
  ['microsoft', /(^|\.)(office365|outlook|office|hotmail)\.[a-z]+$/],
  ['google', /(^|\.)(gmail|google|googlemail)\.com$/],
] as const

/** M10: a failure in words: what happened, what it means and what to do now. Providers that have ways of their own have words of their own. */
export function presentFailure(
  translate: Translate,
  language: Language,
  { code, serverLine, values }: TellableFailure,
): ToldMailFailure {
  const provider = providers.find(([, host]) => host.test(String(values.host ?? '').toLowerCase()))?.[0]
  const known = {
    host: values.host ?? translate(language, 'mailFailure.theServer'),
    user: values.user ?? translate(language, 'mailFailure.theAccount'),
    port: values.port ?? translate(language, 'mailFailure.thePort'),
  }
  const words = (part: 'title' | 'text' | 'next') => {
    const own = `mailFailure.${code}.${provider}.${part}`
    const text = provider ? translate(language, own, known) : own
    const told = text === own ? translate(language, `mailFailure.${code}.${part}`, known) : text
    return values.host === undefined ? capital(told) : told
  }
  return { code, title: words('title'), text: words('text'), next: words('next'), serverLine }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
