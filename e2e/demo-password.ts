/** The password of every sample account in the browser tests; playwright.config.ts gives it to the demo. */
export const demoPassword = 'browser-tests-4711-guichet'

/** The password of every mail account at the demo's own mail server, PORT + 3. */
export const mailPassword = 'courrier-2026'
