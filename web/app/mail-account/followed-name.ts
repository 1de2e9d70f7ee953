import type { MailAccount } from '../../../contract/mail-shapes.ts'

/** What a mail user name is copied from; null: from nothing that is there yet. */
export type FollowedName = { name: string; source: 'signInName' | 'email' | null }

/** Says whether a text reads as an e-mail address; whether mail reaches it is for nobody to know beforehand. */
function looksLikeAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim())
}

type Person = { signInName: string; email: string }

/**
 * M7: takes what was typed of a person; returns the mail user name that follows it: the sign-in name while it is an
 * e-mail address, else the person's address; with `email` in the settings, always the latter.
 */
export function followedName({ signInName, email }: Person, from: MailAccount['userNameFrom']): FollowedName {
  if (from === 'signInName' && looksLikeAddress(signInName)) return { name: signInName.trim(), source: 'signInName' }
  if (email.trim() !== '') return { name: email.trim(), source: 'email' }
  return { name: '', source: null }
}
