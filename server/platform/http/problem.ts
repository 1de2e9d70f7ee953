/** A field that is wrong: where, which rule, and the values its text needs. */
export interface FieldFault {
  /** JSON pointer (RFC 6901) into the request or the change's values. */
  field: string
  code: string
  values?: Record<string, string | number>
}

export interface ProblemOptions {
  problems?: FieldFault[]
  values?: Record<string, string | number>
  headers?: Record<string, string>
  /** With 412: what the thing looks like now. */
  current?: unknown
}

/** Anything that stops a request, to be told as a problem document (RFC 9457). `code` is stable and has a text in both languages. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly problems: FieldFault[]
  readonly values: Record<string, string | number>
  readonly headers: Record<string, string>
  readonly current: unknown

  constructor(status: number, code: string, options: ProblemOptions = {}) {
    super(code)
    this.status = status
    this.code = code
    this.problems = options.problems ?? []
    this.values = options.values ?? {}
    this.headers = options.headers ?? {}
    this.current = options.current
  }
}

/** Absent, or another organization's: identical on purpose. */
export const notFound = () => new Problem(404, 'notFound')

/** Known but not allowed. `code` says what is missing. */
export const forbidden = (code = 'forbidden') => new Problem(403, code)

/** A rule is broken; each fault names its field. */
export const broken = (problems: FieldFault[]) => new Problem(422, 'invalid', { problems })
