import { describe, expect, it } from 'vitest'
import { createSeal } from '../../platform/secrets/index.ts'
import { useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { readSigningKeys, renewSigningKeys } from './signing-keys.ts'

const test = useTestApp()
const seal = createSeal('k'.repeat(40))
const rows = () => asOwner(test.database, 'select * from signing_keys order by kid')
const signers = async () => (await readSigningKeys(test.database, seal)).keys().map(({ kid, alg }) => `${alg} ${kid}`)
const passDays = (days: number) =>
  asOwner(
    test.database,
    `update signing_keys set signs_from = signs_from - make_interval(days => $1::int),
      retires_at = retires_at - make_interval(days => $1::int)`,
    [days],
  )

describe('signing keys', () => {
  it('are made once, whoever asks at the same moment, and their private halves are sealed', async () => {
    await Promise.all([1, 2, 3].map(() => renewSigningKeys(test.database, seal)))
    const made = await rows()
    expect(made.map(({ algorithm }) => algorithm).sort()).toEqual(['ES256', 'RS256'])
    for (const { private_key: sealed, public_key: known } of made) {
      expect(String(sealed)).not.toContain('"d"')
      expect(Object.keys(known as object)).not.toContain('d')
    }
    const other = createSeal('x'.repeat(40))
    await expect(readSigningKeys(test.database, other).then(({ keys }) => keys())).rejects.toThrow('another secret key')
  })

  it('have a successor that is known a week before it signs, and stay known while their tokens may be shown', async () => {
    const [first] = await signers()
    await passDays(84)
    await renewSigningKeys(test.database, seal)
    await renewSigningKeys(test.database, seal)
    expect(await rows()).toHaveLength(4)
    expect((await signers())[0]).toBe(first)
    await passDays(8)
    const after = await signers()
    expect(after[0]).not.toBe(first)
    expect(after).toContain(first)
    await passDays(60)
    await renewSigningKeys(test.database, seal)
    expect(await signers()).not.toContain(first)
  })

  it('are shown without their private halves', async () => {
    const answer = await test.app.server.inject({ url: '/oidc/jwks' })
    const { keys } = answer.json() as { keys: Record<string, unknown>[] }
    expect(keys.length).toBeGreaterThanOrEqual(2)
    for (const key of keys) expect(Object.keys(key)).not.toContain('d')
  })
})
