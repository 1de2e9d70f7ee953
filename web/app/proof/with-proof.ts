import { ApiError } from '../api-error.ts'
import { askForProof } from './proof-question.ts'

/** The person was asked to prove who they are and preferred not to go on: nothing was done, nothing went wrong. */
export class ProofDeclined extends Error {
  override readonly name = 'ProofDeclined'
}

/**
 * Takes a call to the server and makes it. Where the server first wants recent proof of who is at the keyboard
 * (403 `proofNeeded`), asks for it and makes the call again. Throws `ProofDeclined` when the person gives up.
 */
export async function withProof<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.code !== 'proofNeeded') throw error
    if (!(await askForProof())) throw new ProofDeclined()
    return act()
  }
}

/** Returns `error` unless it only says that the person gave up proving who they are: then there is nothing to tell. */
export function worthTelling(error: Error | null): Error | null {
  return error instanceof ProofDeclined ? null : error
}
