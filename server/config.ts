import { resolve } from 'node:path'
import { z } from 'zod'
import type { MailAddress } from './platform/mail/index.ts'
import { readNetwork } from './platform/outside/index.ts'
import type { SmsSettings } from './platform/sms/index.ts'

const mailFromPattern = /^(?:([^<>"\p{Cc}]*?)\s*<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/u
// What a header can carry (RFC 9110, section 5.5), without spaces.
const headerSafe = z.string().regex(/^[\x21-\x7e]+$/)
const port = z.coerce.number().int().min(0).max(65535)
const rules = {
  PORT: [port.default(4000), 'PORT must be a whole number from 0 to 65535, for example 4000.'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'HOST must be an address to listen on, for example 127.0.0.1.'],
  PUBLIC_URL: [
    z.url({ protocol: /^https?$/ }).optional(),
    'PUBLIC_URL must be the address people type, for example https://guichet.example.org.',
  ],
  DATABASE_URL: [
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    'DATABASE_URL must look like postgres://user:password@host:5432/database; leave it out for the embedded database.',
  ],
  GUICHET_DATA_DIR: [z.string().min(1).default('./data'), 'GUICHET_DATA_DIR must be a folder.'],
  GUICHET_SECRET_KEY: [
    z.string().min(32).optional(),
    'GUICHET_SECRET_KEY must have at least 32 characters; leave it out to have one made in the data folder.',
  ],
  GUICHET_EARLIER_SECRET_KEYS: [
    z
      .string()
      .default('')
      .transform((text) => text.split(',').filter((key) => key !== ''))
      .refine((keys) => keys.every((key) => key.length >= 32)),
    'GUICHET_EARLIER_SECRET_KEYS must be earlier secret keys, separated by commas; leave it out when there are none.',
  ],
  GUICHET_DATABASE_CONNECTIONS: [
    z.coerce.number().int().min(2).max(200).default(10),
    'GUICHET_DATABASE_CONNECTIONS must be a whole number from 2 to 200.',
  ],
  GUICHET_TRUSTED_PROXY: [
    z.string().min(1).optional(),
    'GUICHET_TRUSTED_PROXY must be the address or network of your reverse proxy, for example 10.0.0.0/8.',
  ],
  GUICHET_SMTP_URL: [
    z.url({ protocol: /^smtps?$/, hostname: /./ }).optional(),
    'GUICHET_SMTP_URL must look like smtp://user:password@mail.example.org:587; leave it out to send no mail.',
  ],
  GUICHET_MAIL_FROM: [
    z.string().regex(mailFromPattern).optional(),
    'GUICHET_MAIL_FROM must be an address, for example Guichet <no-reply@example.org>.',
  ],
  GUICHET_SMS_URL: [
    z.url({ protocol: /^https?$/ }).optional(),
    'GUICHET_SMS_URL must be the web address of your SMS gateway; leave it out to send no SMS, or to use Twilio.',
  ],
  GUICHET_SMS_TOKEN: [headerSafe.optional(), 'GUICHET_SMS_TOKEN must be one word of plain characters.'],
  GUICHET_TWILIO_ACCOUNT: [
    z
      .string()
      .regex(/^AC[0-9a-f]{32}$/i)
      .optional(),
    'GUICHET_TWILIO_ACCOUNT must be AC and 32 hexadecimal digits, as Twilio shows it.',
  ],
  GUICHET_TWILIO_TOKEN: [headerSafe.optional(), 'GUICHET_TWILIO_TOKEN must be one word of plain characters.'],
  GUICHET_TWILIO_FROM: [
    z
      .string()
      .regex(/^(\+[1-9]\d{5,14}|(?=.*[A-Za-z])[A-Za-z0-9 ]{2,11})$/)
      .optional(),
    'GUICHET_TWILIO_FROM must be a number such as +33612345678, or a sender name of 2 to 11 letters and digits.',
  ],
  GUICHET_WEBHOOKS_PRIVATE: [
    z.enum(['refuse', 'allow']).default('refuse'),
    'GUICHET_WEBHOOKS_PRIVATE must be refuse or allow.',
  ],
  GUICHET_MAIL_PRIVATE: [
    z
      .string()
      .default('refuse')
      .transform((text) => (text === 'refuse' || text === 'allow' ? text : text.split(',').map((part) => part.trim())))
      .refine((read) => typeof read === 'string' || read.every(readNetwork)),
    'GUICHET_MAIL_PRIVATE must be refuse, allow, or networks such as 10.0.3.0/24,fd12::/16.',
  ],
  GUICHET_LOG_LEVEL: [
    z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    'GUICHET_LOG_LEVEL must be one of silent, error, warn, info, debug.',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string]>

type Read = <Name extends keyof typeof rules>(name: Name) => z.output<(typeof rules)[Name][0]>

/** What the server was told from outside. `publicUrl` has no trailing slash. */
export interface Config {
  port: number
  host: string
  publicUrl: string | null
  /** `publicUrl`, or this machine's own address. Links and the issuer are built from it, never from a Host header. */
  baseUrl: string
  databaseUrl: string | null
  dataDir: string
  /** From the environment; absent, the one in the data folder is used. */
  secretKey: string | null
  /** What was stored under them can still be read, and is sealed anew under the current one. */
  earlierSecretKeys: string[]
  databaseConnections: number
  trustedProxy: string | null
  smtpUrl: string | null
  mailFrom: MailAddress
  sms: SmsSettings | null
  /** Webhooks may lead into private networks, and by http: for tests and demonstrations. */
  allowsPrivateWebhooks: boolean
  /** The private networks in which mail servers may lie, and where mailboxes are connected. */
  privateMailNetworks: 'refuse' | 'allow' | string[]
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** Thrown with one sentence per bad variable. */
export class ConfigError extends Error {}

/** Reads the environment. Takes the variables, returns the configuration; throws ConfigError listing all that is wrong. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const sentences: string[] = []
  const read: Read = (name) => {
    const [shape, sentence] = rules[name]
    const result = shape.safeParse(environment[name] === '' ? undefined : environment[name])
    if (!result.success) sentences.push(sentence)
    return result.data as never
  }
  const publicUrl = read('PUBLIC_URL')?.replace(/\/+$/, '') ?? null
  const listeningPort = read('PORT')
  const baseUrl = publicUrl ?? `http://localhost:${listeningPort}`
  const config: Config = {
    port: listeningPort,
    host: read('HOST'),
    publicUrl,
    baseUrl,
    databaseUrl: read('DATABASE_URL') ?? null,
    dataDir: resolve(read('GUICHET_DATA_DIR') ?? '.'),
    secretKey: read('GUICHET_SECRET_KEY') ?? null,
    earlierSecretKeys: read('GUICHET_EARLIER_SECRET_KEYS'),
    databaseConnections: read('GUICHET_DATABASE_CONNECTIONS'),
    trustedProxy: read('GUICHET_TRUSTED_PROXY') ?? null,
    smtpUrl: read('GUICHET_SMTP_URL') ?? null,
    mailFrom: mailFromOf(read('GUICHET_MAIL_FROM'), baseUrl),
    sms: smsOf(read, (sentence) => sentences.push(sentence)),
    allowsPrivateWebhooks: read('GUICHET_WEBHOOKS_PRIVATE') === 'allow',
    privateMailNetworks: read('GUICHET_MAIL_PRIVATE'),
    logLevel: read('GUICHET_LOG_LEVEL'),
  }
  if (sentences.length > 0) throw new ConfigError(sentences.join('\n'))
  return config
}

/** The sender of every mail: as told, else a box that nobody reads at the public address. */
function mailFromOf(from: string | undefined, baseUrl: string): MailAddress {
  const [, name, address, bare] = mailFromPattern.exec(from ?? '') ?? []
  return { name: name || 'Guichet', address: address ?? bare ?? `no-reply@${URL.parse(baseUrl)?.hostname}` }
}

function smsOf(read: Read, fault: (sentence: string) => void): SmsSettings | null {
  const [url, token] = [read('GUICHET_SMS_URL'), read('GUICHET_SMS_TOKEN')]
  const [account, key, from] = [
    read('GUICHET_TWILIO_ACCOUNT'),
    read('GUICHET_TWILIO_TOKEN'),
    read('GUICHET_TWILIO_FROM'),
  ]
  const isTwilio = [account, key, from].some((part) => part !== undefined)
  if (url && isTwilio) fault('GUICHET_SMS_URL must be left out when Twilio sends the SMS.')
  if (account && key && from) return { kind: 'twilio', account, token: key, from }
  if (isTwilio) fault('GUICHET_TWILIO_ACCOUNT must come with GUICHET_TWILIO_TOKEN and GUICHET_TWILIO_FROM.')
  return url ? { kind: 'gateway', url, token: token ?? null } : null
}
