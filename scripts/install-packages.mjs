// Installs the packages of package-lock.json when they are missing or older than it. Runs on Node 20.19.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes sure that node_modules holds what package-lock.json asks for, with one line of progress if it must install.
 * @param {string} root the project's folder
 * @param {{ needsDevelopment: boolean }} options whether the packages of development are needed too
 * @returns {Promise<void>}
 */
export async function installWhatIsMissing(root, { needsDevelopment }) {
  const lockfile = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const stampPath = path.join(root, 'node_modules', '.guichet-installed')
  const stamp = stampOf(lockfile)
  if (readOr(stampPath, '') === stamp) return
  const isComplete = hasPackagesOf(root, JSON.parse(lockfile), needsDevelopment)
  if (!isComplete) await runNpmCi(root)
  // An install without the packages of development gets no stamp: the next command may need them.
  if (!isComplete || hasPackagesOf(root, JSON.parse(lockfile), true)) writeFileSync(stampPath, stamp)
}

function stampOf(lockfile) {
  return createHash('sha256').update(lockfile).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** npm writes its own lockfile into node_modules at the very end, so an interrupted install is seen as incomplete. */
function hasPackagesOf(root, lock, needsDevelopment) {
  const installed = JSON.parse(readOr(path.join(root, 'node_modules', '.package-lock.json'), '{}')).packages ?? {}
  return Object.entries(lock.packages).every(([name, wanted]) => {
    if (name === '' || wanted.optional) return true
    if ((wanted.dev || wanted.devOptional) && !needsDevelopment) return true
    return installed[name]?.version === wanted.version
  })
}

async function runNpmCi(root) {
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const [command, commandArgs] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
  const showDone = showProgress('Installing the packages Guichet needs (only when they changed)')
  const child = spawn(command, commandArgs, { cwd: root, shell: command === 'npm' && process.platform === 'win32' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', resolve)
  })
  showDone(code === 0 ? 'done' : 'failed')
  if (code !== 0) throw new Error(`${output.trim()}\nnpm ci failed (${code}): see above, then try again.`)
}

/** Shows one line with the elapsed seconds; returns the function that ends it. */
function showProgress(text) {
  const startedAtMs = Date.now()
  const elapsed = () => `${Math.round((Date.now() - startedAtMs) / 1000)} s`
  const isTerminal = process.stdout.isTTY
  const show = () => process.stdout.write(isTerminal ? `\r${text}… ${elapsed()}` : `${text}… ${elapsed()}\n`)
  show()
  const timer = setInterval(show, isTerminal ? 1000 : 15_000)
  return (word) => {
    clearInterval(timer)
    process.stdout.write(isTerminal ? `\r${text}… ${word} in ${elapsed()}\n` : `${text}: ${word} in ${elapsed()}\n`)
  }
}

function readOr(file, fallback) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return fallback
  }
}
