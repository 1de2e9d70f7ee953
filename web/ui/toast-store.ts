export type Toast = {
  id: number
  message: string
  actionLabel?: string
  onAction?: () => void
  tone: 'neutral' | 'red'
  durationMs: number
}

export type ToastOptions = {
  message: string
  actionLabel?: string
  onAction?: () => void
  tone?: 'neutral' | 'red'
  durationMs?: number
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function replace(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a message at the bottom of the screen; at most three stand at a time. */
export function showToast({ tone = 'neutral', durationMs = 8000, ...rest }: ToastOptions): void {
  lastId += 1
  replace([...toasts.slice(-2), { ...rest, tone, durationMs, id: lastId }])
}

/** Takes the message `id` away. */
export function dismissToast(id: number): void {
  replace(toasts.filter((toast) => toast.id !== id))
}

/** For useSyncExternalStore: calls `listener` at each change; returns how to stop. */
export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The messages standing now. */
export function currentToasts(): readonly Toast[] {
  return toasts
}
