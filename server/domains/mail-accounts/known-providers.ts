import type { MailPreset } from '../../../contract/index.ts'

type Provider = Exclude<MailPreset, 'other'>

// Domains whose mailboxes are the provider's own.
const domains: [RegExp, Provider][] = [
  [/^(gmail|googlemail)\.com$/, 'google'],
  [/^(outlook|hotmail|live|msn)\.[a-z.]+$|\.onmicrosoft\.com$/, 'microsoft'],
  [/^(orange|wanadoo)\.fr$/, 'orange'],
  [/^(ik\.me|ikmail\.com|etik\.com)$/, 'infomaniak'],
  [/^zoho(mail)?\.(com|eu)$/, 'zoho'],
]

// The servers that take in the mail of a domain (RFC 5321, section 5.1) tell who runs its mailboxes.
const exchangers: [RegExp, Provider][] = [
  [/\.mail\.protection\.outlook\.com$|\.mx\.microsoft$/, 'microsoft'],
  [/(^|\.)(google|googlemail)\.com$/, 'google'],
  [/\.ovh\.(net|ca|com)$/, 'ovh'],
  [/(^|\.)infomaniak\.(ch|com)$/, 'infomaniak'],
  [/\.gandi\.net$/, 'gandi'],
  [/\.(ionos\.[a-z.]+|kundenserver\.de|1and1\.[a-z.]+)$/, 'ionos'],
  [/\.(orange|wanadoo)\.fr$/, 'orange'],
  [/\.zoho\.(com|eu|in)$/, 'zoho'],
]

const find = (list: [RegExp, Provider][], name: string): Provider | null =>
  list.find(([pattern]) => pattern.test(name.toLowerCase().replace(/\.$/, '')))?.[1] ?? null

/** The provider of a domain's mailboxes, from its name alone; null: nobody that is known. */
export const providerOfDomain = (domain: string): Provider | null => find(domains, domain)

/** The provider that a mail exchanger belongs to; null: nobody that is known. */
export const providerOfExchanger = (host: string): Provider | null => find(exchangers, host)
