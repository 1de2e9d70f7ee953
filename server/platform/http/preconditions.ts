import type { FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/** The entity tag of a version (RFC 9110, section 8.8.3). */
export const entityTag = (version: number) => `"${version}"`

/** The version that If-Match asks for, or undefined without the header. Throws 400 for one that is no version of ours. */
export function expectedVersion(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined || header === '*') return undefined
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header)?.[1]
  if (version === undefined)
    throw new Problem(400, 'malformed', { problems: [{ field: '/If-Match', code: 'invalid' }] })
  return Number(version)
}

/** The Idempotency-Key of a request, or undefined. Throws 400 for one that is empty, too long or unprintable. */
export function idempotencyKey(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key']
  if (header === undefined) return undefined
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) {
    throw new Problem(400, 'malformed', { problems: [{ field: '/Idempotency-Key', code: 'invalid' }] })
  }
  return header
}
