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
