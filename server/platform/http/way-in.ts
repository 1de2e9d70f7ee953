import type { FastifyRequest } from 'fastify'

/** Which way a request came: from a page in a browser, which says so itself (Fetch Metadata), or from a program. */
export function wayIn(request: FastifyRequest): 'console' | 'api' {
  return request.headers['sec-fetch-site'] === undefined ? 'api' : 'console'
}
