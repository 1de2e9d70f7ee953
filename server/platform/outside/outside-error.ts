/** Why something outside was not reached. */
export type OutsideCode =
  | 'nameNotFound'
  | 'privateAddress'
  | 'connectionRefused'
  | 'unreachable'
  | 'timeout'
  | 'certificate'
  | 'tooLarge'

/** Something outside was not reached. Says no more than a code: what was asked may hold secrets. */
export class OutsideError extends Error {
  readonly code: OutsideCode

  constructor(code: OutsideCode, cause?: unknown) {
    super(`outside: ${code}`, { cause })
    this.code = code
  }
}

const codes: Record<string, OutsideCode> = {
  ...{ ENOTFOUND: 'nameNotFound', EAI_AGAIN: 'nameNotFound', ENODATA: 'nameNotFound', EAI_NONAME: 'nameNotFound' },
  ...{ ECONNREFUSED: 'connectionRefused', ETIMEDOUT: 'timeout' },
}

/** The error of a library as an OutsideError. */
export function outsideError(error: unknown): OutsideError {
  if (error instanceof OutsideError) return error
  const { name, code = '' } = error as { name?: string; code?: string }
  if (name === 'AbortError' || name === 'TimeoutError') return new OutsideError('timeout', error)
  const isCertificate = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)/.test(code)
  return new OutsideError(codes[code] ?? (isCertificate ? 'certificate' : 'unreachable'), error)
}
