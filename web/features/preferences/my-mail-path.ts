/** The API path of one's own mail account. */
export const myMailPath = '/me/mail-account'
