// After each attempt the next one comes later (RFC 5321, section 4.5.4.1), in minutes.
const delays = [1, 2, 5, 15, 30, 60, 120, 240, 360]
const minute = 60

/**
 * In how many seconds a message is tried again after so many attempts; null: there is no time left for it. The last
 * attempt comes at the end of that time.
 */
export function nextDelay(attempts: number, secondsLeft: number): number | null {
  if (secondsLeft < minute) return null
  const delay = (delays[attempts - 1] ?? 360) * minute
  return Math.min(delay * (0.9 + Math.random() * 0.2), secondsLeft)
}
