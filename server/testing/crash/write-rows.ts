// A program that writes rows into the embedded database of a folder, one a transaction, and prints each number once
// its row is committed. It never ends by itself. With `plain` it uses PGlite's own file system, which does not sync.
import { writeSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { openEmbedded } from '../../platform/database/embedded.ts'
import { bodyOf, makeTable } from './rows.ts'

type Query = (text: string, values?: unknown[]) => Promise<unknown>

async function open(folder: string, isPlain: boolean): Promise<Query> {
  if (isPlain) {
    const database = await PGlite.create({ fs: new NodeFS(folder) })
    return (text, values) => database.query(text, values)
  }
  const { pool } = await openEmbedded(folder)
  return (text, values) => pool.query(text, values)
}

const [folder = '', first = '1', kind] = process.argv.slice(2)
const query = await open(folder, kind === 'plain')
await query(makeTable)
for (let row = Number(first); ; row += 1) {
  await query('insert into crash_rows (id, body) values ($1, $2)', [row, bodyOf(row)])
  // Straight to the descriptor: an acknowledgement must not wait in a buffer while the row is on its way.
  writeSync(1, `${row}\n`)
  // Pages reach their files here, and the log before them is used again.
  if (row % 40 === 0) await query('checkpoint')
}
