const longest = 300

/** What a server said as one line that may be shown: without control characters and without these secrets. */
export function serverLineOf(reply: string | undefined, secrets: string[]): string | null {
  if (!reply) return null
  // Four signs and more: shorter ones are part of any sentence.
  const cut = secrets
    .filter((secret) => secret.length >= 4)
    .reduce((text, secret) => text.replaceAll(secret, '…'), reply)
  const line = cut.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  return line === '' ? null : line.slice(0, longest)
}
