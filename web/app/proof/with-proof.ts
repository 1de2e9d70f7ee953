import type { ProofState } from '../../../contract/factor-shapes.ts'
import { ApiError, api } from '../api.ts'
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

/**
 * Asks for proof before something of several steps begins (adding a factor), unless there was one a moment ago.
 * Throws `ProofDeclined` when the person gives up.
 */
export async function proveFirst(): Promise<void> {
  const { isFresh } = await api.get<ProofState>('/session/proof')
  if (!isFresh && !(await askForProof())) throw new ProofDeclined()
}

/** Returns `error` unless it only says that the person gave up proving who they are: then there is nothing to tell. */
export function worthTelling(error: Error | null): Error | null {
  return error instanceof ProofDeclined ? null : error
}
