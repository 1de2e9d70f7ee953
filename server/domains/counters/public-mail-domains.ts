// Boxes that anybody can open: they say nothing about who works where.
const shared = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'outlook.fr', 'hotmail.com', 'hotmail.fr', 'live.com', 'live.fr'],
  ...['msn.com', 'yahoo.com', 'yahoo.fr', 'ymail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'aol.fr'],
  ...['orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'neuf.fr', 'bbox.fr', 'numericable.fr', 'laposte.net'],
  ...['club-internet.fr', 'aliceadsl.fr', 'gmx.com', 'gmx.fr', 'gmx.net', 'mail.com', 'proton.me', 'protonmail.com'],
  ...['pm.me', 'tutanota.com', 'tuta.io', 'zoho.com', 'yandex.com', 'web.de', 't-online.de', 'bluewin.ch', 'skynet.be'],
])

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** The mail domains that addresses show to be an organization's own; a public provider's is nobody's. */
export function ownDomains(emails: readonly string[]): string[] {
  return [...new Set(emails.map(domainOf))].filter((domain) => !shared.has(domain)).slice(0, 20)
}
