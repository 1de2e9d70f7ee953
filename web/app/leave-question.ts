type Question = { answer: (mayLeave: boolean) => void }

let question: Question | null = null
const listeners = new Set<() => void>()

function set(next: Question | null): void {
  question = next
  for (const listener of listeners) listener()
}

/** Opens the question "leave without saving?"; resolves to true when the person chooses to leave. */
export function askBeforeLeaving(): Promise<boolean> {
  question?.answer(false)
  return new Promise((resolve) => {
    set({
      answer: (mayLeave) => {
        set(null)
        resolve(mayLeave)
      },
    })
  })
}

/** For useSyncExternalStore: calls `listener` when the question opens or closes; returns how to stop. */
export function subscribeToLeaveQuestion(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The open question, or null. */
export function currentLeaveQuestion(): Question | null {
  return question
}
