import { type Logger, pino } from 'pino'

/** The server's log: one JSON line an event, on standard output. Secrets are cut out wherever they may stand. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: ['password', '*.password', '*.*.password', 'req.headers.cookie', 'req.headers.authorization'],
      remove: true,
    },
  })
}
export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>
