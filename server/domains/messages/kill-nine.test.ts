import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { openEmbedded } from '../../platform/database/embedded.ts'
import { startFaultyMailServer } from '../../testing/faulty-mail-server.ts'

const program = join(import.meta.dirname, '../../testing/crash/send-messages.ts')
const runs = 3

/** Runs the program; it is killed once it has accepted so many messages, or else drains. Returns what it accepted. */
async function run(folder: string, port: number, killAfter: number | null) {
  const mode = killAfter === null ? ['drain'] : []
  const child = spawn(process.execPath, [program, folder, String(port), ...mode], { stdio: ['ignore', 'pipe', 'pipe'] })
  const accepted: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    accepted.push(line)
    if (accepted.length === killAfter) child.kill('SIGKILL')
  })
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)))
  expect([complaints, signal]).toEqual(['', killAfter === null ? null : 'SIGKILL'])
  return accepted
}

it('M12: when the process is killed, three times over, no message is lost and none is sent twice', {
  timeout: 240_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-kill-'))
  const server = await startFaultyMailServer()
  const accepted: string[] = []
  for (let trial = 0; trial < runs; trial += 1) {
    accepted.push(...(await run(folder, server.port, 30 + Math.floor(Math.random() * 60))))
  }
  await run(folder, server.port, null)
  const { pool, close } = await openEmbedded(folder)
  const { rows } = await pool.query<{ id: string; status: string }>('select id, status from mail_messages')
  await close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })

  const copies = Map.groupBy(server.arrived, ({ mail }) => mail.subject ?? '')
  const states = new Map(rows.map(({ id, status }) => [id, status]))
  expect(accepted.filter((id) => !states.has(id))).toEqual([])
  expect([...copies].filter(([, mails]) => mails.length > 1)).toEqual([])
  const sent = rows.filter(({ status }) => status === 'sent')
  expect(sent.filter(({ id }) => !copies.has(id))).toEqual([])
  // Nobody can know of what was being handed over at the moment: at most one for each connection.
  const uncertain = rows.filter(({ status }) => status === 'uncertain')
  expect(uncertain.length).toBeLessThanOrEqual(runs * 10)
  expect(sent.length + uncertain.length).toBe(rows.length)
  expect(sent.length).toBeGreaterThan(60)
})
