// Development: the server restarts when its files change, Vite serves the console and passes /api on to it.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createServer } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const publicUrl = 'http://localhost:5173'

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PUBLIC_URL: publicUrl },
})
const vite = await createServer({ configFile: path.join(root, 'vite.config.ts'), root: path.join(root, 'web') })
await vite.listen()
console.log(`The console under development: ${publicUrl}`)

const stop = async (): Promise<void> => {
  server.kill('SIGTERM')
  await vite.close()
  process.exit()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
server.once('exit', stop)
