import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressAssets } from './compress-assets.ts'

test('text gets compressed copies that hold the same; pictures and small files get none', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guichet-assets-'))
  const script = 'const a = 1\n'.repeat(500)
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'assets/a.js'), script)
  writeFileSync(path.join(folder, 'assets/a.woff2'), script)
  writeFileSync(path.join(folder, 'small.js'), 'a')
  await compressAssets(folder)
  expect(brotliDecompressSync(readFileSync(path.join(folder, 'assets/a.js.br'))).toString()).toBe(script)
  expect(gunzipSync(readFileSync(path.join(folder, 'assets/a.js.gz'))).toString()).toBe(script)
  expect(existsSync(path.join(folder, 'assets/a.woff2.br'))).toBe(false)
  expect(existsSync(path.join(folder, 'small.js.br'))).toBe(false)
  rmSync(folder, { recursive: true })
})
