import type { MailFailure } from '../../../contract/index.ts'

/** What a failed conversation with a mail server means. */
export interface FailureReading {
  failure: MailFailure
  /** The server's own words, without secrets, one line of 300 characters at most. For the administrator; never logged. */
  serverLine: string | null
  /** Another try of the same message would fail alike. */
  isFinal: boolean
  /** The server was given the text and nobody knows whether it took it. */
  isUncertain: boolean
}

/** A message that was not taken. What the server said is readable, but not part of what is logged of an error. */
export class SmtpError extends Error {
  readonly #reading: FailureReading

  constructor(reading: FailureReading) {
    super(`the mail server did not take the message (${reading.failure})`)
    this.#reading = reading
  }

  /** Takes nothing, returns what it means. */
  read(): FailureReading {
    return this.#reading
  }
}
