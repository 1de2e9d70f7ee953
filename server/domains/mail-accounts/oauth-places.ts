/** Where the seal of an organization's client secret belongs. */
export const clientSecretPlace = (organizationId: string) => `mail.oauth:${organizationId}`

/** Where the seals of a person's tokens belong: they open in nobody else's row. */
export const tokensPlace = (organizationId: string, userId: string) => `mail.tokens:${organizationId}:${userId}`

/** Where the seal of what a connection under way must remember belongs. */
export const verifierPlace = (organizationId: string, userId: string) => `mail.verifier:${organizationId}:${userId}`

/** Where the mail provider sends browsers back to: what the organization registers there. */
export const redirectUriOf = (baseUrl: string) => `${baseUrl}/api/v1/mail/oauth/callback`
