import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const sentencesFor = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}

const twilio = {
  GUICHET_TWILIO_ACCOUNT: `AC${'0'.repeat(32)}`,
  GUICHET_TWILIO_TOKEN: 'twilio-token',
  GUICHET_TWILIO_FROM: '+33612345678',
}

describe('a variable that is wrong', () => {
  const wrong: [string, string[]][] = [
    ['PORT', ['http', '70000', '-1', '40.5']],
    ['PUBLIC_URL', ['guichet.example.org', 'ftp://guichet.example.org', 'javascript:alert(1)']],
    ['DATABASE_URL', ['mysql://localhost/x', 'localhost', 'C:\\data']],
    ['GUICHET_SECRET_KEY', ['court', 'a'.repeat(31)]],
    ['GUICHET_EARLIER_SECRET_KEYS', ['short', `${'a'.repeat(40)},short`]],
    ['GUICHET_DATABASE_CONNECTIONS', ['0', '1', '201', 'many']],
    ['GUICHET_LOG_LEVEL', ['verbose', 'INFO']],
    ['GUICHET_WEBHOOKS_PRIVATE', ['yes', 'ALLOW']],
    ['GUICHET_MAIL_PRIVATE', ['yes', 'ALLOW', '10.0.0.1', '10.0.0.0/33', '10.0.0.0/8,allow', ',']],
    ['GUICHET_SMTP_URL', ['mail.example.org', 'https://mail.example.org', 'smtp:']],
    ['GUICHET_MAIL_FROM', ['nobody', 'A <a@b> c', 'A <a@b\r\nBcc: x@y>', '"A" <a@b>', 'A\r\nBcc: x <a@b>']],
    ['GUICHET_SMS_URL', ['sms.example.org', 'ftp://sms.example.org']],
    ['GUICHET_SMS_TOKEN', ['two words', 'jeton\r\nX-Other: 1', 'clé']],
    ['GUICHET_TWILIO_ACCOUNT', ['AC12', '../../x', twilio.GUICHET_TWILIO_ACCOUNT]],
    ['GUICHET_TWILIO_TOKEN', ['two words', 'clé']],
    ['GUICHET_TWILIO_FROM', ['0612345678', 'much too long a name', '+1']],
  ]
  for (const [name, values] of wrong) {
    it(`${name} is named in one sentence, without its value`, () => {
      for (const value of values) {
        const sentences = sentencesFor({ [name]: value })
        expect(sentences).toHaveLength(1)
        expect(sentences[0]).toMatch(new RegExp(`^${name} must .+\\.$`))
        if (/KEY|TOKEN/.test(name)) expect(sentences[0]).not.toContain(value)
      }
    })
  }

  it('comes with all the others at once', () => {
    expect(sentencesFor({ PORT: 'x', PUBLIC_URL: 'x', DATABASE_URL: 'x' })).toHaveLength(3)
  })
})

describe('the configuration', () => {
  it('needs nothing: everything has a default', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: null,
      baseUrl: 'http://localhost:4000',
      databaseUrl: null,
      dataDir: resolve('data'),
      secretKey: null,
      earlierSecretKeys: [],
      databaseConnections: 10,
      trustedProxy: null,
      smtpUrl: null,
      mailFrom: { name: 'Guichet', address: 'no-reply@localhost' },
      sms: null,
      allowsPrivateWebhooks: false,
      privateMailNetworks: 'refuse',
      logLevel: 'info',
    })
  })

  it('takes an empty variable as absent, and the public address without its slash', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', PUBLIC_URL: 'https://guichet.example.org/' })).toMatchObject({
      port: 4000,
      databaseUrl: null,
      publicUrl: 'https://guichet.example.org',
    })
  })

  it('makes the sender of mails from the public address, or takes the one given apart', () => {
    const from = (environment: Record<string, string>) => readConfig(environment).mailFrom
    expect(from({ PUBLIC_URL: 'https://guichet.example.org:8443/' }).address).toBe('no-reply@guichet.example.org')
    const named = { name: 'Mairie de Sainte-Aurore', address: 'a@b.example' }
    expect(from({ GUICHET_MAIL_FROM: 'Mairie de Sainte-Aurore <a@b.example>' })).toEqual(named)
    expect(from({ GUICHET_MAIL_FROM: 'a@b.example' })).toEqual({ name: 'Guichet', address: 'a@b.example' })
  })

  it('sends SMS by a gateway or by Twilio, never by both or by half of it', () => {
    const gateway = { GUICHET_SMS_URL: 'https://sms.example.org/send', GUICHET_SMS_TOKEN: 'jeton' }
    expect(readConfig(gateway).sms).toEqual({ kind: 'gateway', url: 'https://sms.example.org/send', token: 'jeton' })
    expect(readConfig(twilio).sms).toMatchObject({ kind: 'twilio', token: 'twilio-token', from: '+33612345678' })
    expect(sentencesFor({ ...gateway, ...twilio })).toEqual([expect.stringMatching(/^GUICHET_SMS_URL must/)])
    expect(sentencesFor({ GUICHET_TWILIO_TOKEN: 'x' })).toEqual([expect.stringMatching(/must come with/)])
  })

  it('reads both spellings of a PostgreSQL address', () => {
    for (const url of ['postgres://a:b@localhost:5432/guichet', 'postgresql:///guichet?host=/tmp']) {
      expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url)
    }
  })
})
