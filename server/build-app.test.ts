import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { buildApp } from './build-app.ts'
import { openCopy, testConfig } from './testing/template-database.ts'

it('the server stops though a browser holds a connection on which it has asked for nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-stop-'))
  const app = await buildApp(testConfig(folder), await openCopy(inject('template')), { graceMs: 20 })
  await app.server.listen({ port: 0, host: '127.0.0.1' })
  const idle = connect((app.server.server.address() as AddressInfo).port, '127.0.0.1')
  await once(idle, 'connect')
  const ended = once(idle, 'close')
  await app.close()
  await ended
  expect(idle.destroyed).toBe(true)
  rmSync(folder, { recursive: true, force: true })
})
