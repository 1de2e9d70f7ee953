import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { openCopy } from '../../testing/template-database.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { acrossOrganizations, type Database } from '../database/index.ts'
import { createSeal } from '../secrets/index.ts'
import { countSecretsLeft, resealAll, type SealedColumn, startResealing } from './index.ts'
import { listOldTexts, replaceText } from './reseal-queries.ts'

const [former, next, unknown] = ['f'.repeat(40), 'n'.repeat(40), 'u'.repeat(40)]
const [formerSeal, seal] = [createSeal(former), createSeal(next, [former])]
const column: SealedColumn = {
  ...{ table: 'signing_keys', column: 'private_key', beside: ['kid'] },
  place: ({ kid = '' }) => `signing-key:${kid}`,
}
const told: object[] = []
const log = { info: (facts: object) => void told.push(facts), error: (facts: object) => void told.push(facts) }
let database: Database

beforeAll(async () => {
  database = await openCopy(inject('template'))
})
beforeEach(async () => {
  told.length = 0
  await asOwner(database, 'delete from signing_keys')
})
afterAll(() => database.close())

const needs = () => ({ db: database.db, seal, columns: [column], log })

async function store(count: number, by = formerSeal): Promise<string[]> {
  const kids = Array.from({ length: count }, () => randomUUID())
  for (const kid of kids) {
    await asOwner(
      database,
      "insert into signing_keys (kid, algorithm, private_key, public_key, signs_from, retires_at) values ($1, 'RS256', $2, '{}', now(), now())",
      [kid, by.close(`secret of ${kid}`, `signing-key:${kid}`)],
    )
  }
  return kids
}

const readAll = async (by = createSeal(next)) => {
  const rows = await asOwner(database, 'select kid, private_key from signing_keys order by kid')
  return rows.map((row) => by.open(String(row.private_key), `signing-key:${row.kid}`))
}

describe('sealing anew', () => {
  it('goes over all rows, also more than a batch; afterwards the former key opens nothing', async () => {
    const kids = await store(130)
    expect(await countSecretsLeft(needs())).toBe(130)
    expect(await resealAll(needs())).toBe(0)
    expect(await readAll()).toEqual(kids.toSorted().map((kid) => `secret of ${kid}`))
    await expect(readAll(formerSeal)).rejects.toThrow('another secret key')
    expect(told).toEqual([{ resealed: 130, left: 0 }])
    expect(JSON.stringify(told)).not.toContain(former)
  })

  it('does nothing a second time, and says nothing', async () => {
    await store(3, seal)
    const before = await asOwner(database, 'select private_key from signing_keys order by kid')
    expect(await resealAll(needs())).toBe(0)
    expect(await asOwner(database, 'select private_key from signing_keys order by kid')).toEqual(before)
    expect(told).toEqual([])
  })

  it('leaves alone what no key at hand opens, and goes on with the rest', async () => {
    await store(60, createSeal(unknown))
    await store(60)
    expect(await resealAll(needs())).toBe(60)
    expect(told).toEqual([{ resealed: 60, left: 60 }])
  })

  it('lets whoever writes at the same moment win', async () => {
    const [kid = ''] = await store(1)
    const texts = await acrossOrganizations(database.db, (tx) =>
      listOldTexts(tx, column, { prefix: seal.prefix, after: '(0,0)', limit: 10 }),
    )
    const [text] = texts
    if (!text) throw new Error('nothing to seal anew')
    const written = formerSeal.close('another secret', `signing-key:${kid}`)
    await asOwner(database, 'update signing_keys set private_key = $1', [written])
    const anew = seal.close('secret', `signing-key:${kid}`)
    expect(await acrossOrganizations(database.db, (tx) => replaceText(tx, column, text, anew))).toBe(false)
    expect(await resealAll(needs())).toBe(0)
    expect(await readAll()).toEqual(['another secret'])
  })

  it('stops at the end of a batch, and never reads a text for another row', async () => {
    await store(200)
    await startResealing(needs())()
    expect(await countSecretsLeft(needs())).toBeGreaterThan(0)
    await resealAll(needs())
    const [one, other] = await asOwner(database, 'select kid, private_key from signing_keys limit 2')
    expect(() => seal.open(String(one?.private_key), `signing-key:${other?.kid}`)).toThrow()
  })
})
