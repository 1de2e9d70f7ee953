import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const locked = { 'node_modules/fastify': { version: '1.0.0' }, 'node_modules/vite': { version: '2.0.0', dev: true } }
let folder: string

const write = (name: string, value: unknown): void =>
  writeFileSync(path.join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))

const run = (file: string, ...args: string[]): { code: number | null; output: string } => {
  const script = path.join(folder, 'scripts/with-node.mjs')
  const env = { ...process.env, npm_execpath: path.join(folder, 'npm.js') }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file, ...args], { env, encoding: 'utf8' })
  return { code: status, output: stdout + stderr }
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'guichet-with-node-'))
  for (const name of ['with-node.mjs', 'install-packages.mjs']) {
    cpSync(path.join(import.meta.dirname, name), path.join(folder, 'scripts', name))
  }
  for (const name of ['dist/web', 'node_modules']) mkdirSync(path.join(folder, name), { recursive: true })
  write('package-lock.json', { packages: { '': {}, ...locked } })
  // Stands for npm: installs what the lockfile says, as npm ci does.
  write('npm.js', `require('node:fs').copyFileSync('package-lock.json', 'node_modules/.package-lock.json')`)
  for (const name of ['a.ts', 'scripts/start.ts']) {
    write(name, 'const words: string[] = process.argv.slice(2)\nconsole.log("ran " + words.join())\nprocess.exit(3)')
  }
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a fresh clone is installed, then the file runs with its arguments and its exit code', () => {
  const { code, output } = run('a.ts', 'one', 'two')
  expect(code).toBe(3)
  expect(output).toMatch(/Installing .* done in \d+ s\nran one,two\n/s)
})

test('a second start installs nothing; a changed lockfile does', () => {
  run('a.ts')
  expect(run('a.ts').output).toBe('ran \n')
  write('package-lock.json', { packages: { ...locked, 'node_modules/zod': { version: '4.0.0' } } })
  expect(run('a.ts').output).toContain('Installing')
})

test('an install without packages of development is enough for the server with a built console, and for nothing else', () => {
  write('node_modules/.package-lock.json', { packages: { 'node_modules/fastify': { version: '1.0.0' } } })
  write('dist/web/index.html', '')
  expect(run('scripts/start.ts').output).toBe('ran \n')
  expect(run('a.ts').output).toContain('Installing')
})

test('a failed install shows what npm wrote, and starts nothing', () => {
  write('npm.js', 'console.error("no network"); process.exit(1)')
  const { code, output } = run('a.ts')
  expect(code).toBe(1)
  expect(output).toContain('no network')
  expect(output).not.toContain('ran')
  expect(existsSync(path.join(folder, 'node_modules/.guichet-installed'))).toBe(false)
})
