import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { DurableFileSystem, durableStartParams } from './durable-file-system.ts'
import { lockFolder } from './folder-lock.ts'
import { makeFolder } from './new-folder.ts'

const extensions = { btree_gin, pg_trgm, unaccent }

/** A pool of the one connection PGlite has, and how to close both. */
export interface EmbeddedDatabase {
  pool: pg.Pool
  close: () => Promise<void>
}

function poolOver(database: PGlite): pg.Pool {
  return new pg.Pool({ ...createPgConfig(database), max: 1, idleTimeoutMillis: 0 } as unknown as pg.PoolConfig)
}

function openFolder(folder: string): Promise<PGlite> {
  return PGlite.create({ fs: new DurableFileSystem(folder), startParams: durableStartParams, extensions })
}

/**
 * Opens the embedded database in `<dataDir>/database`, durable and locked for this process alone.
 * Throws FolderInUseError when another process has it.
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  process.umask(0o077)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = await lockFolder(dataDir)
  try {
    const folder = join(dataDir, 'database')
    await makeFolder(folder, async (emptyFolder) => (await openFolder(emptyFolder)).close())
    chmodSync(folder, 0o700)
    const database = await openFolder(folder)
    const pool = poolOver(database)
    const close = async () => {
      await pool.end()
      await database.close()
      await unlock()
    }
    return { pool, close }
  } catch (error) {
    await unlock()
    throw error
  }
}

/** Opens a database in memory, from a dump of a data folder when given. For tests. */
export async function openInMemory(dump?: Blob): Promise<EmbeddedDatabase & { dump: () => Promise<Blob> }> {
  const database = await PGlite.create({ extensions, ...(dump ? { loadDataDir: dump } : {}) })
  const pool = poolOver(database)
  return {
    pool,
    dump: () => database.dumpDataDir('none'),
    close: async () => {
      await pool.end()
      await database.close()
    },
  }
}
