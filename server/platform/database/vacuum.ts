import type { Database } from './database.ts'

/**
 * Vacuums the embedded database at an interval: PGlite has no autovacuum. On a server it does nothing.
 * Returns the function that stops it.
 */
export function scheduleVacuum(
  database: Database,
  onError: (error: unknown) => void,
  intervalMs = 15 * 60_000,
): () => void {
  if (database.engine !== 'embedded') return () => undefined
  const timer = setInterval(() => {
    database.pool.query('vacuum (analyze)').catch(onError)
  }, intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}
