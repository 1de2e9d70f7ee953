/** Six digits as typed, spaces and hyphens left out; null for anything else. */
export function digitsOf(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
