import type { Problem } from '../../contract/problem-shapes.ts'

/** A refusal by the server, or no answer at all (`status` 0). `problem` holds its localised words. */
export class ApiError extends Error {
  readonly status: number
  readonly problem: Problem
  /** Seconds to wait, from `Retry-After`, where the server said so. */
  readonly retryAfterSeconds: number | undefined

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.detail || problem.title)
    this.name = 'ApiError'
    this.status = problem.status
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Returns the messages of `error` by field: JSON pointer without its first slash -> message. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {}
  const messages: Record<string, string> = {}
  for (const { field, message } of error.problem.problems ?? []) {
    const name = field.replace(/^\//, '')
    // The first message of a field is the one to repair first.
    messages[name] ??= message
  }
  return messages
}

/** Returns one sentence for a person, whatever `error` is. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'status' in value
}

/** Takes a refused response and the sentence for an unreadable one; returns the error to throw. */
export async function errorOfResponse(response: Response, unreadable: string): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('retry-after'))
  const retryAfterSeconds = retryAfter > 0 ? retryAfter : undefined
  const body: unknown = await response.json().catch(() => undefined)
  if (isProblem(body)) return new ApiError(body, retryAfterSeconds)
  const problem = { type: 'about:blank', title: unreadable, status: response.status, detail: '', code: 'unreadable' }
  return new ApiError(problem, retryAfterSeconds)
}
