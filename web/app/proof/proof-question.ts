type Question = { answer: (isProven: boolean) => void }

let question: Question | null = null
let answered: Promise<boolean> = Promise.resolve(false)
const listeners = new Set<() => void>()

function set(next: Question | null): void {
  question = next
  for (const listener of listeners) listener()
}

/**
 * Opens the question "is it you?"; resolves to true once the person has proved it, to false when they gave up.
 * Asked while it is open already, it is the same question.
 */
export function askForProof(): Promise<boolean> {
  if (question !== null) return answered
  answered = new Promise((resolve) => {
    set({
      answer: (isProven) => {
        set(null)
        resolve(isProven)
      },
    })
  })
  return answered
}

/** For useSyncExternalStore: calls `listener` when the question opens or closes; returns how to stop. */
export function subscribeToProofQuestion(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The open question, or null. */
export function currentProofQuestion(): Question | null {
  return question
}
