import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lostRows, startWriter } from '../../testing/crash/rows.ts'
import { openEmbedded } from './embedded.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-power-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const select = 'select id, body from crash_rows order by id'
interface Row {
  id: number
  body: string
}

async function readDurable(): Promise<Row[]> {
  const { pool, close } = await openEmbedded(folder)
  const { rows } = await pool.query<Row>(select)
  await close()
  return rows
}

// The first trial cuts the power of a folder that is a few moments old; the next go on with what is left of it.
// Lost: everything not synced, or half of the pages at random, as a disk that reorders its writes would.
test.each([
  { rows: 25, writes: 3, lost: 1 },
  { rows: 90, writes: 7, lost: 0.5 },
  { rows: 70, writes: 0, lost: 0.8 },
  { rows: 40, writes: 12, lost: 1 },
])('no acknowledged row is lost when the power goes after $rows rows, $lost of what was not synced', async (trial) => {
  const before = trial.rows === 25 ? [] : (await readDurable()).map((row) => row.id)
  const first = (before.at(-1) ?? 0) + 1
  const cut = [trial.rows, trial.writes, trial.lost, trial.rows].join()
  const writer = startWriter(folder, { first, cut })
  const { signal, complaints } = await writer.ended
  expect({ signal, complaints }).toEqual({ signal: 'SIGKILL', complaints: '' })
  expect(writer.acknowledged.length).toBeGreaterThanOrEqual(trial.rows)
  expect(lostRows([...before, ...writer.acknowledged], await readDurable())).toEqual([])
})

test('the same cut loses rows where nothing syncs: the trial can fail', async () => {
  const plain = mkdtempSync(join(tmpdir(), 'guichet-power-plain-'))
  const writer = startWriter(plain, { cut: '90,7,1,1', isPlain: true })
  const { signal } = await writer.ended
  expect(signal).toBe('SIGKILL')
  expect(writer.acknowledged.length).toBeGreaterThanOrEqual(90)
  const found = await readPlain(plain)
  rmSync(plain, { recursive: true, force: true })
  expect(found === 'damaged' || lostRows(writer.acknowledged, found).length > 0).toBe(true)
})

async function readPlain(plain: string): Promise<Row[] | 'damaged'> {
  try {
    const database = await PGlite.create({ fs: new NodeFS(plain) })
    const { rows } = await database.query<Row>(select)
    await database.close()
    return rows
  } catch {
    return 'damaged'
  }
}
