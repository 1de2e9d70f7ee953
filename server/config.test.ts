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

describe('a variable that is wrong', () => {
  const wrong: [string, string[]][] = [
    ['PORT', ['http', '70000', '-1', '40.5']],
    ['PUBLIC_URL', ['guichet.example.org', 'ftp://guichet.example.org', 'javascript:alert(1)']],
    ['DATABASE_URL', ['mysql://localhost/x', 'localhost', 'C:\\data']],
    ['GUICHET_SECRET_KEY', ['court', 'a'.repeat(31)]],
    ['GUICHET_DATABASE_CONNECTIONS', ['0', '1', '201', 'many']],
    ['GUICHET_LOG_LEVEL', ['verbose', 'INFO']],
  ]
  for (const [name, values] of wrong) {
    it(`${name} is named in one sentence, without its value`, () => {
      for (const value of values) {
        const sentences = sentencesFor({ [name]: value })
        expect(sentences).toHaveLength(1)
        expect(sentences[0]).toMatch(new RegExp(`^${name} must .+\\.$`))
        if (name === 'GUICHET_SECRET_KEY') expect(sentences[0]).not.toContain(value)
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
      databaseUrl: null,
      dataDir: resolve('data'),
      secretKey: null,
      databaseConnections: 10,
      trustedProxy: null,
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

  it('reads both spellings of a PostgreSQL address', () => {
    for (const url of ['postgres://a:b@localhost:5432/guichet', 'postgresql:///guichet?host=/tmp']) {
      expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url)
    }
  })
})
