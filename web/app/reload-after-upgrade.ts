const key = 'guichet.reloadedAt'
const pauseMs = 30_000

/**
 * After an upgrade of the server, the parts an open page still has to load are gone: loads the page anew, which
 * brings the new version. Not twice within 30 s, so that a part that is really broken shows its failure instead.
 */
export function reloadAfterUpgrade(): void {
  addEventListener('vite:preloadError', (event) => {
    const reloadedAt = Number(sessionStorage.getItem(key) ?? 0)
    if (Date.now() - reloadedAt < pauseMs) return
    event.preventDefault()
    sessionStorage.setItem(key, String(Date.now()))
    location.reload()
  })
}
