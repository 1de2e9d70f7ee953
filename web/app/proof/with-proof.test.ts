import { describe, expect, it } from 'vitest'
import { ApiError } from '../api-error.ts'
import { currentProofQuestion } from './proof-question.ts'
import { ProofDeclined, withProof, worthTelling } from './with-proof.ts'

const refusal = (code: string) => new ApiError({ type: 'about:blank', title: code, status: 403, detail: '', code })

/** An act that is refused with `code` as often as `times`, then done. */
function actRefused(code: string, times = 1) {
  let calls = 0
  return async () => {
    calls += 1
    if (calls <= times) throw refusal(code)
    return calls
  }
}

const opened = () => new Promise((resolve) => setImmediate(resolve))

describe('withProof', () => {
  it('passes any other refusal on without a question', async () => {
    await expect(withProof(actRefused('forbidden'))).rejects.toThrow('forbidden')
    expect(currentProofQuestion()).toBeNull()
  })

  it('gives up quietly when the person does', async () => {
    const act = withProof(actRefused('proofNeeded'))
    const outcome = expect(act).rejects.toBeInstanceOf(ProofDeclined)
    await opened()
    currentProofQuestion()?.answer(false)
    await outcome
    expect(worthTelling(new ProofDeclined())).toBeNull()
  })

  it('asks once for two acts at a time, and then does both', async () => {
    const acts = [withProof(actRefused('proofNeeded')), withProof(actRefused('proofNeeded'))]
    await opened()
    currentProofQuestion()?.answer(true)
    await expect(Promise.all(acts)).resolves.toEqual([2, 2])
    expect(currentProofQuestion()).toBeNull()
  })

  it('is done at once where no proof is asked for', async () => {
    await expect(withProof(actRefused('proofNeeded', 0))).resolves.toBe(1)
  })
})
