/** A program of the organization, with all it may show. */
export interface Program {
  clientId: string
  clientSecret: string
  apiKey: string
}

/** The organization to measure on, and how to be signed in to it. */
export interface Subject {
  address: string
  cookie: string
  ids: string[]
  /** The cursor that page 1,000 begins after. */
  deepCursor: string
  /** Sign-in names of accounts that have the password. */
  names: string[]
  password: string
  program: Program
  /** The session of an administrator who looks after half of the teams only. */
  limitedCookie: string
  /** The team with a tenth of all people, and one of them. */
  largestGroup: { id: string; memberId: string }
}
