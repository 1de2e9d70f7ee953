import { PassThrough } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { MailTestEvent, MailTestReport } from '../../../contract/index.ts'
import type { Following } from './run-mail-test.ts'

/**
 * Answers with the report of a test, or line by line while it goes on, to who accepts `application/x-ndjson`: the steps as
 * they stand, at last the report. Who goes away meanwhile ends the test.
 */
export function followTest(
  request: FastifyRequest,
  reply: FastifyReply,
  run: (following: Following) => Promise<MailTestReport>,
): Promise<MailTestReport> {
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  const { signal } = gone
  if (!/\bapplication\/x-ndjson\b/i.test(request.headers.accept ?? '')) return run({ signal })
  const lines = new PassThrough()
  const tell = (event: MailTestEvent) => lines.writable && lines.write(`${JSON.stringify(event)}\n`)
  run({ signal, onSteps: (steps) => tell({ steps }) }).then(
    (report) => {
      tell({ report })
      lines.end()
    },
    (error: Error) => lines.destroy(error),
  )
  // Proxies pass each line on at once.
  const headers = { 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' }
  reply.headers(headers).send(lines)
  // The framework waits for the lines where it would wait for the report.
  return reply as never
}
