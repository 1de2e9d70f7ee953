import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compressAssets } from './compress-assets.ts'

const root = path.resolve(import.meta.dirname, '..')
const output = path.join(root, 'dist/web')
const stampFile = path.join(root, 'dist/web.built-from')

/**
 * Builds the console into dist/web, with compressed copies of its files, unless that was done from the same sources.
 * @returns the folder that holds the built console
 */
export async function buildWeb(): Promise<string> {
  const stamp = hashOfSources()
  const isBuilt = existsSync(stampFile) && existsSync(path.join(output, 'index.html'))
  if (isBuilt && readFileSync(stampFile, 'utf8') === stamp) return output
  const startedAtMs = Date.now()
  console.log('Building the console…')
  // Loaded only when there is something to build: a production install does not have Vite.
  const { build } = await import('vite')
  await build({ root: path.join(root, 'web'), configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' })
  await compressAssets(output)
  writeFileSync(stampFile, stamp)
  console.log(`Building the console: done in ${((Date.now() - startedAtMs) / 1000).toFixed(1)} s`)
  return output
}

function hashOfSources(): string {
  const files = globSync(['web/**/*', 'contract/**/*', 'vite.config.ts', 'package-lock.json'], { cwd: root })
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const absolute = path.join(root, file)
    if (statSync(absolute).isFile()) hash.update(`${file}\0`).update(readFileSync(absolute))
  }
  return hash.digest('hex')
}

if (import.meta.main) await buildWeb()
