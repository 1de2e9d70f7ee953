import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createQueue, QueueFullError } from './bounded-queue.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { loadSecretKey } from './secret-key.ts'
import { createSigner } from './signer.ts'
import { equalSecrets, hashToken, newToken, sign } from './tokens.ts'

describe('a bounded queue', () => {
  /** Work that ends when it is told to. */
  function work() {
    const ends: ((error?: Error) => void)[] = []
    const start = () =>
      new Promise<void>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())))
    return { ends, start }
  }

  it('runs so many at once, lets so many wait, and refuses the next', async () => {
    const run = createQueue({ concurrency: 2, mostWaiting: 1 })
    const { ends, start } = work()
    const running = [run(start), run(start), run(start)]
    await expect(run(start)).rejects.toBeInstanceOf(QueueFullError)
    expect(ends).toHaveLength(2)
    ends[0]?.()
    await running[0]
    await Promise.resolve()
    expect(ends).toHaveLength(3)
    ends[1]?.()
    ends[2]?.()
    await Promise.all(running)
  })

  it('goes on after work that failed', async () => {
    const run = createQueue({ concurrency: 1, mostWaiting: 5 })
    const failed = run(() => Promise.reject(new Error('no')))
    const next = run(async () => 'done')
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('done')
    expect(await run(async () => 'again')).toBe('again')
  })
})

describe('a password', () => {
  it('is stored as argon2id, differently each time, and told from any other', async () => {
    const [first, second] = await Promise.all([hashPassword('mot de passe'), hashPassword('mot de passe')])
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(first).not.toBe(second)
    expect(await verifyPassword(first, 'mot de passe')).toBe(true)
    for (const wrong of ['mot de passe ', 'Mot de passe', '', 'mot de passe\u0000']) {
      expect(await verifyPassword(first, wrong)).toBe(false)
    }
  })

  it('is the same from every keyboard: composed or not (RFC 8265)', async () => {
    const hash = await hashPassword('élève'.normalize('NFC'))
    expect(await verifyPassword(hash, 'élève'.normalize('NFD'))).toBe(true)
  })
})

describe('tokens', () => {
  it('are 256 random bits, of which only the hash is kept', () => {
    const tokens = new Set(Array.from({ length: 1000 }, newToken))
    expect(tokens.size).toBe(1000)
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(hashToken('x')).toHaveLength(32)
  })

  it('compare whatever their lengths', () => {
    expect([equalSecrets('a', 'a'), equalSecrets('a', 'b'), equalSecrets('a', 'aa'), equalSecrets('', '')]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it('signed for one purpose are worth nothing for another, nor under another key', () => {
    const signature = sign('key', 'device', 'text')
    for (const other of [sign('key', 'other', 'text'), sign('else', 'device', 'text'), sign('key', 'device', 'more')]) {
      expect(other).not.toBe(signature)
    }
  })
})

describe('a signer', () => {
  it('signs with the current key, and knows what earlier ones signed', () => {
    const [before, after] = [createSigner('former'), createSigner('next', ['former'])]
    expect(after.sign('device', 'text')).not.toBe(before.sign('device', 'text'))
    expect(after.signatures('device', 'text')).toEqual([after.sign('device', 'text'), before.sign('device', 'text')])
    expect(createSigner('next').signatures('device', 'text')).not.toContain(before.sign('device', 'text'))
  })
})

describe('the secret key', () => {
  it('is made once, for its owner’s eyes only; one from the environment comes first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guichet-key-'))
    const dataDir = join(folder, 'new', 'data')
    const made = loadSecretKey(null, dataDir)
    expect(made.length).toBeGreaterThanOrEqual(43)
    expect(loadSecretKey(null, dataDir)).toBe(made)
    expect(loadSecretKey('given', dataDir)).toBe('given')
    if (process.platform !== 'win32') expect(statSync(join(dataDir, 'secret-key')).mode & 0o777).toBe(0o600)
    rmSync(folder, { recursive: true })
  })
})
