const longest = 300

/** What a server said as one line that may be shown: without control characters and without these secrets. */
export function serverLineOf(reply: string | undefined, secrets: string[]): string | null {
  if (!reply) return null
  // Four signs and more: shorter ones are part of any sentence.
  const long = secrets.filter((secret) => secret.length >= 4)
  const holdsSecret = (word: string) => long.some((secret) => Buffer.from(word, 'base64').includes(secret))
  const cut = long
    .reduce((text, secret) => text.replaceAll(secret, '…'), reply)
    // As it travels it stands behind a name, which moves it within the base64.
    .replace(/[\w+/=-]{6,}/g, (word) => (holdsSecret(word) ? '…' : word))
  const line = cut.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  return line === '' ? null : line.slice(0, longest)
}
