import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, buildApp } from '../../server/build-app.ts'
import { readConfig } from '../../server/config.ts'
import { databaseOver, migrate, openInMemory } from '../../server/platform/database/index.ts'
import { createHttpServer } from '../../server/platform/http/index.ts'
import { createTranslate } from '../../server/platform/language/index.ts'
import { createLog } from '../../server/platform/log/index.ts'
import { describeRoutes, routeFaults } from './route-rules.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'guichet-routes-'))
let app: App

beforeAll(async () => {
  const memory = await openInMemory()
  const database = databaseOver(memory.pool, 'embedded', 'memory', memory.close)
  await migrate(database.db)
  app = await buildApp(readConfig({ GUICHET_DATA_DIR: folder, GUICHET_LOG_LEVEL: 'silent' }), database)
  await app.server.ready()
})

afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every route says who may call it, with a reason where anybody may', () => {
  expect(routeFaults(app.server.guichetRoutes)).toEqual([])
})

test('the list of routes is the one that was reviewed', async () => {
  await expect(describeRoutes(app.server.guichetRoutes)).toMatchFileSnapshot('routes.snap')
})

test('a route without a rule of access keeps the server from starting', async () => {
  const server = await createHttpServer({
    translate: createTranslate([]),
    authenticate: async () => null,
    publicUrl: null,
    trustedProxy: null,
    log: createLog('silent'),
  })
  server.get('/api/v1/open-door', async () => 'come in')
  await expect(server.ready()).rejects.toThrow('GET /api/v1/open-door names no access rule')
})
