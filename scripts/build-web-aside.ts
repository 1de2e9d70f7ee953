import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** Builds the console if need be, in a process of its own: the builder's memory (half a gigabyte) goes with it. */
export function buildWebAside(): void {
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'build-web.ts')], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
