import i18next from 'i18next'
import { ApiError, errorOfResponse } from './api-error.ts'

export { ApiError, errorMessage, fieldErrors } from './api-error.ts'

type QueryValue = string | number | boolean | readonly string[] | undefined
/** Parameters of an address; a list is repeated, an absent or empty value is left out. */
export type Query = Readonly<Record<string, QueryValue>>

type ReadOptions = {
  /** Of the mailed link that the call is about. */
  linkToken?: string
}

export type WriteOptions = ReadOptions & {
  /** Version the edit is based on, as a number or as an ETag. */
  ifMatch?: number | string
  /** Defaults to a new key for each POST; give one to make a repeated attempt the same request. */
  idempotencyKey?: string
}

type SendOptions = WriteOptions & { accept?: string; signal?: AbortSignal }

/** Returns the address of an API path with its query; pure. */
export function apiAddress(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== '') parameters.append(name, String(item))
    }
  }
  const text = parameters.toString()
  return `/api/v1${path.startsWith('/') ? '' : '/'}${path}${text === '' ? '' : `?${text}`}`
}

let signedOutListener: () => void = () => {}

/** Registers what happens when any call finds that the session has ended (401 `notSignedIn`). */
export function onSignedOut(listener: () => void): void {
  signedOutListener = listener
}

function headersOf(method: string, hasBody: boolean, options: SendOptions): Record<string, string> {
  const accept = options.accept ?? 'application/json'
  const headers: Record<string, string> = { accept, 'accept-language': i18next.language ?? 'fr' }
  if (hasBody) headers['content-type'] = 'application/json'
  if (method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID()
  if (options.linkToken !== undefined) headers['link-token'] = options.linkToken
  if (options.ifMatch !== undefined) {
    headers['if-match'] = typeof options.ifMatch === 'number' ? `"${options.ifMatch}"` : options.ifMatch
  }
  return headers
}

/** The refusal that says that the server did not answer, or not to the end. */
export function noAnswer(): ApiError {
  const title = i18next.t('app:noAnswer')
  return new ApiError({ type: 'about:blank', title, status: 0, detail: '', code: 'noAnswer' })
}

async function answerTo(method: string, address: string, body: unknown, options: SendOptions): Promise<Response> {
  const response = await fetch(address, {
    method,
    headers: headersOf(method, body !== undefined, options),
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: 'same-origin',
    signal: options.signal,
  }).catch(() => {
    throw noAnswer()
  })
  if (!response.ok) {
    const error = await errorOfResponse(response, i18next.t('app:badAnswer'))
    if (error.status === 401 && error.problem.code === 'notSignedIn') signedOutListener()
    throw error
  }
  return response
}

async function send<Answer>(
  method: string,
  address: string,
  body?: unknown,
  options: WriteOptions = {},
): Promise<Answer> {
  const response = await answerTo(method, address, body, options)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}

/** The one way to the server. Paths are relative to /api/v1; each call throws `ApiError` when refused. */
export const api = {
  get: <Answer>(path: string, query?: Query, options?: ReadOptions) =>
    send<Answer>('GET', apiAddress(path, query), undefined, options),
  post: <Answer>(path: string, body?: unknown, options?: WriteOptions) =>
    send<Answer>('POST', apiAddress(path), body, options),
  patch: <Answer>(path: string, body: unknown, options?: WriteOptions) =>
    send<Answer>('PATCH', apiAddress(path), body, options),
  delete: <Answer>(path: string, options?: WriteOptions) =>
    send<Answer>('DELETE', apiAddress(path), undefined, options),
  /** A POST whose answer is read while it comes, one JSON value a line; an aborted one is told as no answer. */
  postForLines: (path: string, body: unknown, signal: AbortSignal) =>
    answerTo('POST', apiAddress(path), body, { accept: 'application/x-ndjson', signal }),
}
