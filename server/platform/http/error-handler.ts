import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { acceptedLanguage, type Language, type Translate } from '../language/index.ts'
import { QueueFullError } from '../secrets/index.ts'
import { Problem } from './problem.ts'

/** A problem document (RFC 9457) in a language. */
export type PresentProblem = (
  problem: Problem,
  language: Language,
) => {
  type: string
  title: string
  status: number
  detail: string
  code: string
  problems?: { field: string; code: string; message: string }[]
  current?: unknown
}

/** Makes the one function that puts problems into words. */
export function problemPresenter(translate: Translate): PresentProblem {
  return (problem, language) => ({
    type: `urn:guichet:problem:${problem.code}`,
    title: translate(language, `problem.${problem.code}.title`, problem.values),
    status: problem.status,
    detail: translate(language, `problem.${problem.code}.detail`, problem.values),
    code: problem.code,
    ...(problem.problems.length > 0 && {
      problems: problem.problems.map(({ field, code, values }) => ({
        field,
        code,
        message: translate(language, `field.${code}`, values),
      })),
    }),
    ...(problem.current !== undefined && { current: problem.current }),
  })
}

/** The language of an answer: the person's, else what the browser asks for. */
function languageOf(request: FastifyRequest): Language {
  return request.actor?.language ?? acceptedLanguage(request.headers['accept-language'])
}

const byFastifyCode: Record<string, [number, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'tooLarge'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'unsupportedType'],
}
const megabyte = 1024 * 1024

// Text that PostgreSQL cannot store or index, values out of range: whoever sent them has to mend them.
const unstorable = new Set(['22021', '22P05', '22003', '22007', '22008', '22009', '22P02', '54000'])
// Serialization failure and deadlock, tried again in vain: another request was faster, a repeated one will do.
const outrun = new Set(['40001', '40P01'])
// A unique or foreign key that a check had seen free, taken by a simultaneous request.
const conflicting = new Set(['23505', '23503'])

/** The problem behind anything that was thrown. `bodyLimit` is what may be sent at most, in bytes. */
export function problemOf(error: unknown, bodyLimit = megabyte): Problem {
  if (error instanceof Problem) return error
  if (error instanceof QueueFullError) return new Problem(503, 'busy', { headers: { 'retry-after': '2' } })
  const { code = '', statusCode = 500, message = '' } = error as Partial<FastifyError>
  const known = byFastifyCode[code]
  if (known) return new Problem(...known, { values: { maximum: Math.floor(bodyLimit / megabyte) } })
  if (conflicting.has(code)) return new Problem(409, 'conflict')
  if (unstorable.has(code)) return new Problem(400, 'malformed')
  if (outrun.has(code)) return new Problem(503, 'busy', { headers: { 'retry-after': '1' } })
  if (code === '57P03' || code === 'ECONNREFUSED' || message.includes('timeout exceeded when trying to connect')) {
    return new Problem(503, 'busy', { headers: { 'retry-after': '5' } })
  }
  return statusCode >= 400 && statusCode < 500 ? new Problem(400, 'malformed') : new Problem(500, 'internal')
}

/** Renders every error in one place: a safe, localised message outside, the private cause in the log. */
export function registerErrorHandler(app: FastifyInstance, present: PresentProblem): void {
  const render = (request: FastifyRequest, reply: FastifyReply, problem: Problem) =>
    reply
      .code(problem.status)
      .headers(problem.headers)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .serializer((document: unknown) => JSON.stringify(document))
      .send(present(problem, languageOf(request)))
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.routeOptions.bodyLimit)
    if (problem.status >= 500 && problem.code === 'internal') request.log.error({ err: error }, 'request failed')
    return render(request, reply, problem)
  })
  app.setNotFoundHandler((request, reply) => render(request, reply, new Problem(404, 'notFound')))
}
