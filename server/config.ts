import { resolve } from 'node:path'
import { z } from 'zod'

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
  GUICHET_DATABASE_CONNECTIONS: [
    z.coerce.number().int().min(2).max(200).default(10),
    'GUICHET_DATABASE_CONNECTIONS must be a whole number from 2 to 200.',
  ],
  GUICHET_TRUSTED_PROXY: [
    z.string().min(1).optional(),
    'GUICHET_TRUSTED_PROXY must be the address or network of your reverse proxy, for example 10.0.0.0/8.',
  ],
  GUICHET_LOG_LEVEL: [
    z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    'GUICHET_LOG_LEVEL must be one of silent, error, warn, info, debug.',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string]>

/** What the server was told from outside. `publicUrl` has no trailing slash. */
export interface Config {
  port: number
  host: string
  publicUrl: string | null
  databaseUrl: string | null
  dataDir: string
  /** From the environment; absent, the one in the data folder is used. */
  secretKey: string | null
  databaseConnections: number
  trustedProxy: string | null
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** Thrown with one sentence per bad variable. */
export class ConfigError extends Error {}

/** Reads the environment. Takes the variables, returns the configuration; throws ConfigError listing all that is wrong. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const sentences: string[] = []
  const read = <Name extends keyof typeof rules>(name: Name): z.output<(typeof rules)[Name][0]> => {
    const [shape, sentence] = rules[name]
    const result = shape.safeParse(environment[name] === '' ? undefined : environment[name])
    if (!result.success) sentences.push(sentence)
    return result.data as z.output<(typeof rules)[Name][0]>
  }
  const config: Config = {
    port: read('PORT'),
    host: read('HOST'),
    publicUrl: read('PUBLIC_URL')?.replace(/\/+$/, '') ?? null,
    databaseUrl: read('DATABASE_URL') ?? null,
    dataDir: resolve(read('GUICHET_DATA_DIR') ?? '.'),
    secretKey: read('GUICHET_SECRET_KEY') ?? null,
    databaseConnections: read('GUICHET_DATABASE_CONNECTIONS'),
    trustedProxy: read('GUICHET_TRUSTED_PROXY') ?? null,
    logLevel: read('GUICHET_LOG_LEVEL'),
  }
  if (sentences.length > 0) throw new ConfigError(sentences.join('\n'))
  return config
}
