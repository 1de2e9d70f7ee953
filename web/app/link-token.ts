/**
 * Reads the token of a mailed link from the fragment of the address and takes it out of there at once, so that it
 * stays neither on the screen nor in the history of the browser. Returns '' when there is none.
 */
export function takeLinkToken(): string {
  const token = location.hash.slice(1)
  history.replaceState(null, '', location.pathname + location.search)
  // A second link pasted into this page changes only the fragment: the browser would not load anything.
  addEventListener('hashchange', () => location.reload(), { once: true })
  return token
}
