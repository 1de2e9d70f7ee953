/**
 * Reads the token of a mailed link from the fragment of the address and takes it out of there at once, so that it stays
 * neither on the screen nor in the list of pages visited. It is kept with this one page of this tab, which no other
 * tab reads, so that loading the page anew still works. Returns '' when there is none.
 */
export function takeLinkToken(): string {
  const token = location.hash.slice(1) || keptToken(history.state)
  history.replaceState({ linkToken: token }, '', location.pathname + location.search)
  // A second link pasted into this page changes only the fragment: the browser would not load anything.
  addEventListener('hashchange', () => location.reload(), { once: true })
  return token
}

function keptToken(state: unknown): string {
  const isKept = typeof state === 'object' && state !== null && 'linkToken' in state
  return isKept && typeof state.linkToken === 'string' ? state.linkToken : ''
}
