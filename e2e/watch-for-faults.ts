import type { Page } from '@playwright/test'

// Chromium writes a console error for each answer above 399. Refusals are part of the product
// (401 before signing in, 412, 422), so only answers above 499 count.
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/

// The test's own scripts run in every frame, and in that of a letter nothing runs: Chromium says so.
const ownInLetter =
  /^Blocked script execution in '(about:blank|[^']*\/provider\/letters\/[^']*\/page)' because the document's frame is sandboxed/

/**
 * Watches a page for what must never happen in a browser.
 * @returns a list that fills while the page lives: console errors, exceptions, violations of the content security
 * policy, and answers above 499
 */
export async function watchForFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  await page.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        console.error(`securitypolicyviolation ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`)
      },
    )
  })
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !refusal.test(text) && !ownInLetter.test(text)) faults.push(`console: ${text}`)
  })
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`)
  })
  return faults
}
