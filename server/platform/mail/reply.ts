/** The facts of an error of the SMTP library. */
export interface Reply {
  /** The library's code: what kind of thing went wrong. */
  code: string
  /** The system's code below it. */
  cause: string
  /** The library's own words, which may hold the server's. */
  message: string
  /** What had been asked: CONN, EHLO, STARTTLS, `AUTH PLAIN`, MAIL FROM, RCPT TO, DATA. */
  command: string
  /** The server's whole answer, empty when there was none. */
  text: string
  /** Its three figures (RFC 5321, section 4.2), 0 without an answer. */
  status: number
  /** Its enhanced code (RFC 3463), empty without one. */
  enhanced: string
}

interface LibraryError {
  code?: string
  originalCode?: string
  message?: string
  command?: string
  response?: string
  responseCode?: number
}

// A server may say anything, at any length: no pattern is tried on more.
const mostRead = 2000

/** Reads an error of the SMTP library. */
export function replyOf(error: unknown): Reply {
  const {
    code = '',
    originalCode = '',
    message = '',
    command = '',
    response = '',
    responseCode = 0,
  } = (error ?? {}) as LibraryError
  // Of several lines the last one tells (RFC 5321, section 4.2.1); the enhanced code stands in each.
  const [, enhanced = ''] = /^\d{3}[ -](?:#?\[?)([245]\.\d{1,3}\.\d{1,3})\b/m.exec(response.slice(0, mostRead)) ?? []
  const text = response.slice(0, mostRead)
  return {
    code,
    cause: originalCode,
    message: message.slice(0, mostRead),
    command,
    text,
    status: responseCode,
    enhanced,
  }
}
