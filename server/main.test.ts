import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerProcess, startServer } from './testing/server-process.ts'

let folder = ''
let first: ServerProcess
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-main-'))
  first = startServer({ GUICHET_DATA_DIR: folder })
  await first.address
})
afterAll(() => {
  first.child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('bad configuration ends the server with one sentence a variable', async () => {
  const server = startServer({ PORT: 'abc', DATABASE_URL: 'mysql://x', GUICHET_LOG_LEVEL: 'loud' })
  expect(await server.ended).toBe(1)
  const { printed, complaints } = server.output()
  expect(printed).toBe('')
  expect(complaints.trim().split('\n')).toEqual([
    expect.stringMatching(/^PORT must be .*\.$/),
    expect.stringMatching(/^DATABASE_URL must look like .*\.$/),
    expect.stringMatching(/^GUICHET_LOG_LEVEL must be .*\.$/),
  ])
})

test('a second process on one data folder is refused with a sentence that names the first', async () => {
  const second = startServer({ GUICHET_DATA_DIR: folder })
  expect(await second.ended).toBe(1)
  const { printed, complaints } = second.output()
  expect(printed).toBe('')
  expect(complaints).toMatch(new RegExp(`^The data folder .* is already open in process ${first.child.pid}, .*\\.\\n$`))
})

test('after a kill -9 the next process starts on the same folder', async () => {
  first.child.kill('SIGKILL')
  await first.ended
  first = startServer({ GUICHET_DATA_DIR: folder })
  const answer = await fetch(`${await first.address}/readyz`)
  expect(answer.status).toBe(200)
})

test('at SIGTERM the request under way is answered, no other is taken, and the process ends with 0', async () => {
  const address = new URL(await first.address)
  const body = JSON.stringify({ signInName: 'nobody', password: 'wrong password' })
  // The server says "100 Continue" when it has taken the request: from there on it is under way.
  const underWay = request(new URL('/api/v1/session', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), expect: '100-continue' },
  })
  const status = new Promise((resolve, reject) => {
    underWay.once('response', (answer) => resolve(answer.resume().statusCode))
    underWay.once('error', reject)
  })
  underWay.flushHeaders()
  await new Promise<void>((resolve) => underWay.once('continue', resolve))
  first.child.kill('SIGTERM')
  while (await isTaken(address));
  underWay.end(body)
  expect(await status).toBe(401)
  expect(await first.ended).toBe(0)
  expect(first.output().complaints).toBe('')
})

function isTaken(address: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(address.port), address.hostname)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
