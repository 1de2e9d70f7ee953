// Runs one throw-away PostgreSQL server until its standard input closes, which the system also does when the
// parent is killed: so no server and no folder outlives the tests that asked for it.
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findPostgres } from './find-postgres.ts'

const [port = '', durability] = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'guichet-postgres-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const bin = findPostgres(folder)
const account = unprivilegedAccount()
const password = randomBytes(16).toString('hex')
const environment = { ...process.env, LC_ALL: '', LC_MESSAGES: 'C', LANG: 'C.UTF-8' }

initialise()
serve()

function initialise(): void {
  const data = path.join(folder, 'data')
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password)
  if (account) for (const name of [folder, passwordFile]) chownSync(name, account.uid, account.gid)
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : process.platform === 'win32' ? 'C' : 'C.UTF-8'
  const args = ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync']
  execFileSync(path.join(bin, 'initdb'), [...args, '--encoding=UTF8', `--locale=${locale}`], {
    ...account,
    env: environment,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function serve(): void {
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=200']
  if (durability !== 'durable') settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=off')
  const args = ['-D', path.join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])]
  const options = { ...account, env: environment, cwd: folder }
  const server = spawn(path.join(bin, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  server.stderr.on('data', (chunk) => {
    const wasReady = log.includes('ready to accept connections')
    if (!wasReady) log += chunk
    if (!wasReady && log.includes('ready to accept connections')) {
      process.stdout.write(`postgres://postgres:${password}@127.0.0.1:${port}/postgres\n`)
    }
  })
  server.on('exit', (code) => {
    if (code !== 0 && !log.includes('ready to accept connections')) process.stderr.write(log)
    process.exit(code ?? 1)
  })
  // SIGINT is PostgreSQL's "fast shutdown": open connections are ended, nothing is waited for.
  const end = (): void => void server.kill('SIGINT')
  process.stdin.resume().on('end', end).on('error', end)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}

/** PostgreSQL refuses to run as root: then the account `postgres` or `nobody` runs it. */
function unprivilegedAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres:', 'nobody:'].map((name) => accounts.find((one) => one.startsWith(name))).find(Boolean)
  const [, , uid, gid] = (line ?? '').split(':')
  if (!uid || !gid)
    throw new Error('PostgreSQL refuses to run as root, and there is no account "postgres" or "nobody".')
  return { uid: Number(uid), gid: Number(gid) }
}
