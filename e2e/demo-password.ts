/** The password of every sample account in the browser tests; playwright.config.ts gives it to the demo. */
export const demoPassword = 'browser-tests-4711-guichet'
