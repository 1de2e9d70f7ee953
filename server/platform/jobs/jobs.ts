import { type JobResult, PgBoss } from 'pg-boss'
import { type Database, type Db, onCommit } from '../database/index.ts'
import { jobsThroughPool, jobsThroughTransaction } from './job-database.ts'

/** A queue and the work done for each of its jobs; `schedule` is a cron line for work that comes by itself. */
export interface JobDefinition<Data extends object> {
  queue: string
  schedule?: string
  /** Tried again for hours instead of about a minute: for what waits for somebody else's server. */
  isPatient?: true
  run: (data: Data) => Promise<void>
}

/**
 * Adds a job within the caller's transaction: it exists when the transaction commits, and not otherwise. With an `id`
 * (a UUID) that a job of this queue has or had within the last days, nothing is added: for work that must not be done twice.
 * With `inSeconds` it is done that much later.
 */
export type SendJob = (tx: Db, queue: string, data: object, id?: string, inSeconds?: number) => Promise<void>

export interface Jobs {
  send: SendJob
  stop: () => Promise<void>
}

// A whole batch of letters goes out side by side, and the next one at once; each job succeeds or fails by itself.
// An error with `isFinal` is not tried again.
const together = { batchSize: 10, perJobResults: true, burstWhenBatchFull: true } as const
const retries = {
  soon: { retryLimit: 5, retryBackoff: true },
  patient: { retryLimit: 14, retryBackoff: true, retryDelay: 10, retryDelayMax: 3600 },
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
  const patient = new Set(definitions.filter((definition) => definition.isPatient).map(({ queue }) => queue))
  for (const definition of definitions) workers.set(definition.queue, await startWorker(boss, definition))
  return {
    send: async (tx, queue, data, id, inSeconds) => {
      await boss.send(queue, data, {
        ...(id !== undefined && { id }),
        ...(inSeconds !== undefined && { startAfter: inSeconds }),
        db: jobsThroughTransaction(tx),
        ...retries[patient.has(queue) ? 'patient' : 'soon'],
      })
      // People wait for some of this: the worker of this node need not find it at its next look round.
      onCommit(tx, () => boss.notifyWorker(workers.get(queue) ?? ''))
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

async function startWorker(boss: PgBoss, definition: JobDefinition<object>): Promise<string> {
  await boss.createQueue(definition.queue)
  if (definition.schedule) await boss.schedule(definition.queue, definition.schedule)
  return boss.work(definition.queue, together, async (jobs: { id: string; data: object }[]) => {
    const ends = await Promise.allSettled(jobs.map((job) => definition.run(job.data)))
    return jobs.map(({ id }, index): JobResult => {
      const end = ends[index]
      if (end?.status === 'fulfilled') return { id, status: 'completed' }
      const isFinal = (end?.reason as { isFinal?: boolean } | undefined)?.isFinal === true
      return { id, status: isFinal ? 'deadletter' : 'failed', output: { message: String(end?.reason) } }
    })
  })
}
