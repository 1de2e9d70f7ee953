import { randomUUID } from 'node:crypto'
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { buildApp } from '../build-app.ts'
import { readConfig } from '../config.ts'
import { type Database, databaseOver, migrate, openInMemory, openPostgres } from '../platform/database/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    template: string
  }
}

/** `pglite` (default) or `postgres`: the suite runs on both. */
export const testEngine = process.env.GUICHET_TEST_ENGINE === 'postgres' ? 'postgres' : 'pglite'

/** A configuration for tests: silent, its data folder aside; `environment` is what an operator would set besides. */
export function testConfig(dataDir: string, port?: number, environment: Record<string, string> = {}) {
  return readConfig({
    GUICHET_DATA_DIR: dataDir,
    GUICHET_LOG_LEVEL: 'silent',
    GUICHET_SECRET_KEY: 'k'.repeat(40),
    ...(port && { PORT: String(port) }),
    ...environment,
  })
}

/** Runs statements as the superuser of the test server. */
export async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('GUICHET_TEST_ENGINE=postgres needs TEST_DATABASE_URL, the address of a PostgreSQL server')
  return url
}

/** The address of a database on the test server. */
export function databaseUrl(name: string): string {
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  return url.href
}

/** Brings a fresh database to where a started server leaves it: migrated, with the job queue's schema. */
async function prepare(database: Database, dataDir: string): Promise<void> {
  await migrate(database.db)
  const app = await buildApp(testConfig(dataDir), { ...database, close: async () => undefined })
  await app.close()
}

/** Vitest's global set-up: makes the one template that each test file copies in well under a second. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-template-'))
  const cleanFolder = () => rmSync(folder, { recursive: true, force: true })
  if (testEngine === 'pglite') {
    const opened = await openInMemory()
    await prepare(databaseOver(opened.pool, 'embedded', 'memory', opened.close), folder)
    const file = join(folder, 'template.tar')
    writeFileSync(file, Buffer.from(await (await opened.dump()).arrayBuffer()))
    await opened.close()
    project.provide('template', file)
    return cleanFolder
  }
  const name = `guichet_template_${randomUUID().slice(0, 8)}`
  await onServer(`create database ${name}`)
  const database = openPostgres(databaseUrl(name), 4)
  await prepare(database, folder)
  await database.close()
  project.provide('template', name)
  return async () => {
    await onServer(`drop database ${name} with (force)`)
    cleanFolder()
  }
}

/** Opens a copy of the template. Closing it removes it. */
export async function openCopy(template: string): Promise<Database> {
  if (testEngine === 'pglite') {
    const opened = await openInMemory(await openAsBlob(template))
    return databaseOver(opened.pool, 'embedded', 'memory', opened.close)
  }
  const name = `guichet_test_${randomUUID().slice(0, 8)}`
  await onServer(`create database ${name} template ${template}`)
  const database = openPostgres(databaseUrl(name), 8)
  return {
    ...database,
    close: async () => {
      await database.close()
      await onServer(`drop database ${name} with (force)`)
    },
  }
}
