import { fdatasyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type InitOptions = Parameters<NodeFS['init']>[1]
type PreRun = NonNullable<InitOptions['preRun']>[number]
interface Stream {
  nfd?: number
}
interface ModuleWithNodeFs {
  NODEFS: { stream_ops: { fsync?: (stream: Stream) => number } }
}

/**
 * The data folder as PGlite sees it, with an fsync that reaches the disk. PGlite's own never
 * calls it, so a power cut can damage the folder.
 */
export class DurableFileSystem extends NodeFS {
  override async init(database: PGlite, options: InitOptions) {
    const prepared = await super.init(database, options)
    const addFsync = ((module: ModuleWithNodeFs) => {
      module.NODEFS.stream_ops.fsync = (stream) => {
        // Directories have no descriptor here.
        if (stream.nfd !== undefined) fdatasyncSync(stream.nfd)
        return 0
      }
    }) as unknown as PreRun
    prepared.emscriptenOpts.preRun = [...(prepared.emscriptenOpts.preRun ?? []), addFsync]
    return prepared
  }
}

/** Start parameters that make every commit wait for the disk (`-F` would switch fsync off). */
export const durableStartParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'shared_buffers=16MB',
]
