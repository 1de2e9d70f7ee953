import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lostRows, startWriter } from '../../testing/crash/rows.ts'
import { openEmbedded } from './embedded.ts'

test('no acknowledged row is lost when the process is killed, five times over', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-kill-'))
  const acknowledged: number[] = []
  for (let trial = 0; trial < 5; trial += 1) {
    // The program goes on writing while the signal is on its way: where it is hit, nobody knows.
    const victim = (acknowledged.at(-1) ?? 0) + 20 + Math.floor(Math.random() * 60)
    // The row under way at the kill may have been committed: the next numbers stay clear of it.
    const writer = startWriter(folder, {
      first: (acknowledged.at(-1) ?? 0) + 2,
      onRow: (row, child) => {
        if (row === victim) child.kill('SIGKILL')
      },
    })
    expect(await writer.ended).toEqual({ signal: 'SIGKILL', complaints: '' })
    acknowledged.push(...writer.acknowledged)
    const { pool, close } = await openEmbedded(folder)
    const { rows } = await pool.query('select id, body from crash_rows')
    await close()
    expect(lostRows(acknowledged, rows)).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(90)
  rmSync(folder, { recursive: true, force: true })
})
