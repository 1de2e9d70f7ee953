export const codeLength = 6

/** Takes what was typed or pasted; returns its digits, at most six. "123 456" and full-width digits count as well. */
export function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '').slice(0, codeLength)
}

/** Takes a secret in base 32; returns it in groups of four, as one reads it from a screen. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
