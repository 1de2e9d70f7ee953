import { foldName } from './sign-in-name.ts'

/** Fewest characters of a password (NIST SP 800-63B-4 asks for 8 with, 15 without other factors; CNIL 2022 for 12). */
const fewestPasswordCharacters = 12

/** What is wrong with a new password for this account: the code of the rule and its values, or null. */
export function passwordFault(
  password: string,
  account: { signInName: string; email: string | null },
): { code: string; values?: Record<string, number> } | null {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < fewestPasswordCharacters) {
    return { code: 'passwordTooShort', values: { minimum: fewestPasswordCharacters } }
  }
  if (new Set(characters).size < 5) return { code: 'passwordTooSimple' }
  const folded = foldName(password)
  const own = [account.signInName, account.email ?? ''].map(foldName).filter((name) => name.length >= 4)
  return own.some((name) => folded.includes(name)) ? { code: 'passwordContainsName' } : null
}
