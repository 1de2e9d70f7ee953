// Loaded before a program with --import: cuts its power. From the start it remembers what each page of a file held
// when the file was last synced; at the cut it puts that back, as a disk does that had not written the page yet,
// and kills the process. GUICHET_CUT is `<acknowledged lines>,<writes after them>,<share of pages lost>,<seed>`.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

interface Unsynced {
  /** An own descriptor: it stays when the file is renamed or closed by the program. */
  descriptor: number
  syncedSize: number
  /** What the disk holds of each page written since the last sync. */
  pages: Map<number, Buffer>
}

const pageSize = 4096
const [acknowledged = 0, writesAfter = 0, shareLost = 1, seed = 1] = (process.env.GUICHET_CUT ?? '')
  .split(',')
  .map(Number)
const { openSync, writeSync, fdatasyncSync, readSync, fstatSync, ftruncateSync } = fs
const files = new Map<number, Unsynced>()
let lines = 0
let writes = 0
let random = seed

/** The same numbers for the same seed (a linear congruential generator, Numerical Recipes). */
function nextRandom(): number {
  random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0
  return random / 2 ** 32
}

function watch(path: fs.PathLike, descriptor: number): void {
  const status = fstatSync(descriptor)
  if (!status.isFile() || files.has(status.ino)) return
  files.set(status.ino, { descriptor: openSync(path, 'r+'), syncedSize: status.size, pages: new Map() })
}

function rememberPages(file: Unsynced, position: number, length: number): void {
  for (let page = Math.floor(position / pageSize); page * pageSize < position + length; page += 1) {
    if (file.pages.has(page)) continue
    const held = Buffer.alloc(pageSize)
    readSync(file.descriptor, held, 0, pageSize, page * pageSize)
    file.pages.set(page, held)
  }
}

function cutPower(): never {
  for (const file of files.values()) {
    for (const [page, held] of file.pages) {
      if (nextRandom() < shareLost) writeSync(file.descriptor, held, 0, pageSize, page * pageSize)
    }
    if (file.pages.size > 0 && nextRandom() < shareLost) ftruncateSync(file.descriptor, file.syncedSize)
  }
  process.kill(process.pid, 'SIGKILL')
  throw new Error('the power is off')
}

fs.openSync = (path, flags, mode) => {
  const descriptor = openSync(path, flags, mode)
  const isWritable = typeof flags === 'number' ? (flags & 3) !== fs.constants.O_RDONLY : /[wa+]/.test(flags)
  if (isWritable) watch(path, descriptor)
  return descriptor
}

fs.writeSync = ((descriptor: number, ...rest: [NodeJS.ArrayBufferView, number, number, number]) => {
  if (descriptor <= 2) {
    lines += 1
    return writeSync(descriptor, ...rest)
  }
  if (lines >= acknowledged && writes++ >= writesAfter) cutPower()
  const [, , length, position] = rest
  const file = files.get(fstatSync(descriptor).ino)
  if (file) rememberPages(file, position, length)
  return writeSync(descriptor, ...rest)
}) as typeof fs.writeSync

fs.fdatasyncSync = (descriptor) => {
  fdatasyncSync(descriptor)
  const { ino, size } = fstatSync(descriptor)
  const file = files.get(ino)
  if (!file) return
  file.pages.clear()
  file.syncedSize = size
}

syncBuiltinESMExports()
