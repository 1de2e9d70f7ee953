import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'

const program = `
  const { startPostgres } = await import(${JSON.stringify(path.join(import.meta.dirname, 'start-postgres.ts'))})
  console.log((await startPostgres()).url)
  setInterval(() => {}, 1000)`

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

test('the server ends with the process that started it, even one that is killed', async () => {
  const env = { ...process.env, TEST_DATABASE_URL: '' }
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve) => parent.stdout.once('data', (line) => resolve(String(line).trim())))
  const port = Number(new URL(url).port)
  expect(await answers(port)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => answers(port), { timeout: 20_000 }).toBe(false)
})
