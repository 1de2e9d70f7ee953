/** Too much work waits already. Answered with 503 and Retry-After. */
export class QueueFullError extends Error {}

/**
 * A queue that runs at most `concurrency` pieces of work at once and lets at most `mostWaiting` wait.
 * Returns the function that runs one; it rejects with QueueFullError when the queue is full.
 */
export function createQueue(limits: { concurrency: number; mostWaiting: number }) {
  const waiting: (() => void)[] = []
  let running = 0
  return async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running >= limits.concurrency) {
      if (waiting.length >= limits.mostWaiting) throw new QueueFullError('too many hashes wait')
      await new Promise<void>((start) => waiting.push(start))
    } else {
      running += 1
    }
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
