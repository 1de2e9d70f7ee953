import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** An entry of Vite's manifest, as far as sizes need it. */
type Chunk = { file: string; css?: string[]; imports?: string[] }
type Manifest = Record<string, Chunk>

const folder = join(import.meta.dirname, '..', 'dist', 'web')
const budgetsKb = { signIn: 120, users: 215, lazyChunk: 45 }

// What a person in one language loads before anything can be done on the screen.
const frame = ['index.html', 'texts/fr/app.ts', 'texts/fr/ui.ts']
const firstLoads = [
  {
    name: 'sign-in',
    budgetKb: budgetsKb.signIn,
    entries: [...frame, 'app/start-entrance.tsx', 'routes/sign-in.tsx', 'texts/fr/signIn.ts', 'texts/fr/setup.ts'],
  },
  {
    name: 'users',
    budgetKb: budgetsKb.users,
    entries: [...frame, 'app/start-console.tsx', 'routes/signed-in.tsx', 'routes/users.tsx', 'texts/fr/users.ts'],
  },
]

const sizes = new Map<string, number>()

function gzipKb(file: string): number {
  const known = sizes.get(file)
  if (known !== undefined) return known
  const size = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1024
  sizes.set(file, size)
  return size
}

function chunkOf(manifest: Manifest, key: string): Chunk {
  const chunk = manifest[key]
  if (chunk === undefined)
    throw new Error(`dist/web has no chunk for ${key}: build first, or correct scripts/check-bundle.ts`)
  return chunk
}

/** Returns the files of `keys` and of everything they import statically. */
function filesOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (key: string) => {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = chunkOf(manifest, key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const key of keys) visit(key)
  return files
}

function sumKb(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipKb(file), 0)
}

type Line = { name: string; kb: number; budgetKb: number }

/** Measures the first loads, and each chunk (with its styles) that the users screen loads only later. */
function measure(manifest: Manifest): Line[] {
  const lines: Line[] = firstLoads.map(({ name, budgetKb, entries }) => ({
    name: `first load: ${name}`,
    kb: sumKb(filesOf(manifest, entries)),
    budgetKb,
  }))
  const loaded = new Set(firstLoads.flatMap(({ entries }) => [...filesOf(manifest, entries)]))
  const lazy = Object.entries(manifest)
    .filter(([, chunk]) => chunk.file.endsWith('.js') && !loaded.has(chunk.file))
    .map(([key, chunk]) => ({
      name: `lazy: ${key}`,
      kb: sumKb([chunk.file, ...(chunk.css ?? [])]),
      budgetKb: budgetsKb.lazyChunk,
    }))
  return [...lines, ...lazy.sort((one, other) => other.kb - one.kb)]
}

const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest
const shownLazy = 10
const lines = measure(manifest)
for (const { name, kb, budgetKb } of lines.slice(0, firstLoads.length + shownLazy)) {
  const verdict = kb > budgetKb ? 'OVER' : 'ok'
  console.log(`${name.padEnd(60)} ${kb.toFixed(1).padStart(7)} KB of ${String(budgetKb).padStart(4)}  ${verdict}`)
}
if (lines.some(({ kb, budgetKb }) => kb > budgetKb)) {
  console.error('The web is heavier than its budgets (gzip of JS and CSS).')
  process.exitCode = 1
}
