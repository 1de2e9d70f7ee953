// Runs one of the project's TypeScript files on Node 24, whatever Node the machine has.
// This file is plain JavaScript because Node 20.19 must be able to run it before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { installWhatIsMissing } from './install-packages.mjs'

const root = path.resolve(import.meta.dirname, '..')
const [file, ...args] = process.argv.slice(2)

if (file === undefined) fail('Say which file to run: node scripts/with-node.mjs <file.ts> [arguments].')
// A production install (npm ci --omit=dev) with a built console is enough for the server.
const isBuilt = existsSync(path.join(root, 'dist', 'web', 'index.html'))
await installWhatIsMissing(root, { needsDevelopment: !(file === 'scripts/start.ts' && isBuilt) }).catch((error) =>
  fail(error.message),
)
run(findNode(), [path.resolve(root, file), ...args])

/** The Node 24 that npm installed for this platform, else the running one when it is recent enough. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const installed = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name)
  if (existsSync(installed)) return installed
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    `Guichet needs Node 24 and npm has none for ${platform}-${process.arch}: install it from nodejs.org, then try again.`,
  )
}

function run(node, nodeArgs) {
  const bin = path.join(root, 'node_modules', '.bin')
  const env = {
    // Compiled code is kept between starts: the server is ready in two thirds of the time.
    NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'compiled'),
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
  }
  const child = spawn(node, nodeArgs, { cwd: root, env, stdio: 'inherit' })
  // A terminal sends Ctrl-C to the child as well: passing it on would make it arrive twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(child)
  child.on('error', (error) => fail(`Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

// npm passes a signal to its shell only, and the shell ends without passing it on.
function stopWithParent(child) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref()
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
