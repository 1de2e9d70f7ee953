import { PgBoss } from 'pg-boss'
import { type Database, type Db, onCommit } from '../database/index.ts'
import { jobsThroughPool, jobsThroughTransaction } from './job-database.ts'

/** A queue and the work done for each of its jobs; `schedule` is a cron line for work that comes by itself. */
export interface JobDefinition<Data extends object> {
  queue: string
  schedule?: string
  run: (data: Data) => Promise<void>
}

/** Adds a job within the caller's transaction: it exists when the transaction commits, and not otherwise. */
export type SendJob = (tx: Db, queue: string, data: object) => Promise<void>

export interface Jobs {
  send: SendJob
  stop: () => Promise<void>
}

/** Starts the job queue on the database and a worker for each definition. */
export async function startJobs(
  database: Database,
  definitions: JobDefinition<object>[],
  onError: (error: unknown) => void,
): Promise<Jobs> {
  const boss = new PgBoss({
    db: jobsThroughPool(database.pool),
    ...(database.engine === 'embedded' ? { backend: 'pglite' as const } : {}),
  })
  boss.on('error', onError)
  await boss.start()
  await database.pool.query(
    'grant usage on schema pgboss to guichet_app, guichet_system; grant select, insert on all tables in schema pgboss to guichet_app, guichet_system',
  )
  const workers = new Map<string, string>()
  for (const definition of definitions) workers.set(definition.queue, await startWorker(boss, definition))
  return {
    send: async (tx, queue, data) => {
      await boss.send(queue, data, { db: jobsThroughTransaction(tx), retryLimit: 5, retryBackoff: true })
      // People wait for some of this: the worker of this node need not find it at its next look round.
      onCommit(tx, () => boss.notifyWorker(workers.get(queue) ?? ''))
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

async function startWorker(boss: PgBoss, definition: JobDefinition<object>): Promise<string> {
  await boss.createQueue(definition.queue)
  if (definition.schedule) await boss.schedule(definition.queue, definition.schedule)
  return boss.work(definition.queue, async (jobs: { data: object }[]) => {
    for (const job of jobs) await definition.run(job.data)
  })
}
