/**
 * Takes the address a sign-in was asked from; returns it when it leads into this console, or to the
 * sign-in of an application that waits at /oidc, else "/".
 * Anything that could leave the site (another origin, "//host", "\\host") is refused: it would be an open redirect.
 */
export function safeReturnAddress(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted)) return '/'
  const origin = 'http://console.invalid'
  if (!URL.canParse(wanted, origin)) return '/'
  const url = new URL(wanted, origin)
  if (url.origin !== origin || url.pathname.startsWith('//') || /^\/(sign-in|setup|api)\b/.test(url.pathname))
    return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
