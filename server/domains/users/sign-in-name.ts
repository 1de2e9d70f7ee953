import confusables from 'unicode-confusables'

/** The form in which sign-in names and addresses compare: compatibility characters and case do not matter (NFKC). */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC')
}

/** Equal for names that a person could take for each other (the skeleton of UTS 39, section 4). */
export function skeletonOf(name: string): string {
  return confusables.rectifyConfusion(foldName(name)).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

/** What is wrong with a sign-in name by itself: the code of the rule, or null. B6: free, no spaces. */
export function signInNameFault(name: string): 'required' | 'signInNameSpaces' | null {
  if (name === '') return 'required'
  return /\s/u.test(name) ? 'signInNameSpaces' : null
}

/** An account that a typed name was found to mean, case aside. */
export interface NamedAccount {
  sign_in_name: string
  email_folded: string | null
  /** What the account's organization chose (C10). */
  sign_in_name_case: 'insensitive' | 'sensitive'
}

/**
 * Whether what somebody typed to sign in names this account. Where case matters (C10), a sign-in name has to be typed as
 * it is written; an e-mail address never has to, since no mail server of today tells cases apart.
 */
export function doesNameMatch(typed: string, account: NamedAccount): boolean {
  const folded = foldName(typed)
  if (account.email_folded === folded) return true
  if (account.sign_in_name_case === 'sensitive') return written(typed) === written(account.sign_in_name)
  return foldName(account.sign_in_name) === folded
}

const written = (name: string) => name.normalize('NFKC')
