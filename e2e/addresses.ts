/** The demo under test: the console here, its mailbox on the next port, the sample relying party on the one after. */
export const port = Number(process.env.GUICHET_E2E_PORT ?? 4700)

// A name, not 127.0.0.1: passkeys are bound to names.
export const consoleUrl = `http://localhost:${port}`
export const mailboxUrl = `http://localhost:${port + 1}`
export const sampleUrl = `http://localhost:${port + 2}`
