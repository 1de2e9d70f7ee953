import type { HttpServer } from '../platform/http/index.ts'

/** An answer of the API: status, headers, and the body read as JSON (undefined when empty). */
export interface Answer {
  status: number
  headers: Record<string, unknown>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of many shapes
  body: any
}

type Headers = Record<string, string>

/** Speaks to the API as a browser does: keeps cookies, sends JSON. Paths are relative to /api/v1. */
export interface Browser {
  request: (method: string, path: string, body?: unknown, headers?: Headers) => Promise<Answer>
  get: (path: string, headers?: Headers) => Promise<Answer>
  post: (path: string, body?: unknown, headers?: Headers) => Promise<Answer>
  patch: (path: string, body?: unknown, headers?: Headers) => Promise<Answer>
  delete: (path: string, headers?: Headers) => Promise<Answer>
  cookies: Map<string, string>
}

/** A browser with an empty cookie jar. A body that is text is sent as it stands, still called JSON. */
export function browserOf(server: HttpServer): Browser {
  const cookies = new Map<string, string>()
  const request = async (method: string, path: string, body?: unknown, headers: Headers = {}): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await server.inject({
      method: method as 'GET',
      url: /^\/(api|livez|access)/.test(path) ? path : `/api/v1${path}`,
      headers: {
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.payload === '' ? undefined : JSON.parse(answer.payload),
    }
  }
  return {
    request,
    cookies,
    get: (path, headers) => request('GET', path, undefined, headers),
    post: (path, body, headers) => request('POST', path, body, headers),
    patch: (path, body, headers) => request('PATCH', path, body, headers),
    delete: (path, headers) => request('DELETE', path, undefined, headers),
  }
}
