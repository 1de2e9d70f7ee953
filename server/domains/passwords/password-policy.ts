import { plainLetters } from '../../platform/language/index.ts'
import { estimateStrength, isDictionaryWord } from './password-strength.ts'
import { charactersBeside, onlyWordOf, wordsOf } from './password-words.ts'

/** Whose password it is, as far as it must not be made of their names. */
export interface PasswordOwner {
  signInName: string
  firstName: string
  lastName: string
  email: string | null
}

/** What is asked of passwords in one organization. */
export interface PasswordPolicy {
  minLength: number
  minStrength: number
  /** Refused anywhere in a password. */
  blockedWords: string[]
  /** Names of the organization and of the applications: they add nothing to a password. */
  expectedNames: string[]
}

/** A rule that a password breaks, by the code of its text. */
export interface PasswordFault {
  code: string
  values?: Record<string, string | number>
}

/** What is to be said of a password. */
export interface PasswordAssessment {
  faults: PasswordFault[]
  strength: 0 | 1 | 2 | 3 | 4
  /** The code of a sentence that helps, or null. */
  advice: string | null
}

const fewestDifferent = 5

/** The sign-in name and the address, whole: an attacker has them in hand. */
function containsOwnName(folded: string, owner: PasswordOwner): boolean {
  return [owner.signInName, owner.email ?? '']
    .map(plainLetters)
    .some((name) => name.length >= 4 && folded.includes(name))
}

/** Rules that need no dictionary. */
function plainFaults(password: string, owner: PasswordOwner, policy: PasswordPolicy): PasswordFault[] {
  const faults: PasswordFault[] = []
  const folded = plainLetters(password)
  const characters = [...password]
  if (characters.length < policy.minLength) {
    faults.push({ code: 'passwordTooShort', values: { minimum: policy.minLength } })
  }
  if (new Set(characters).size < fewestDifferent) faults.push({ code: 'passwordTooSimple' })
  if (containsOwnName(folded, owner)) faults.push({ code: 'passwordContainsName' })
  const blocked = policy.blockedWords.find((word) => folded.includes(plainLetters(word)))
  if (blocked !== undefined) faults.push({ code: 'passwordBlockedWord', values: { word: blocked } })
  const expected = wordsOf(owner.firstName, owner.lastName, owner.email, ...policy.expectedNames)
  if (faults.length === 0 && charactersBeside(password, expected) < Math.min(policy.minLength, 8)) {
    faults.push({ code: 'passwordExpected' })
  }
  return faults
}

/**
 * Judges a new password (NIST SP 800-63B-4, section 3.1.1; CNIL, délibération 2022-100): its length, its strength as a
 * guesser would see it, and words that are known or to be expected. No kinds of characters are asked for.
 */
export async function assessPassword(
  typed: string,
  owner: PasswordOwner,
  policy: PasswordPolicy,
): Promise<PasswordAssessment> {
  const password = typed.normalize('NFKC')
  const faults = plainFaults(password, owner, policy)
  const ownWords = wordsOf(owner.firstName, owner.lastName, owner.signInName, owner.email, ...policy.expectedNames)
  const { score, weakness } = await estimateStrength(password, [...ownWords, ...policy.blockedWords])
  const word = onlyWordOf(password)
  if (faults.length === 0 && word !== null && (await isDictionaryWord(word))) faults.push({ code: 'passwordCommon' })
  if (faults.length === 0 && score < policy.minStrength) faults.push({ code: 'passwordWeak' })
  const isGood = faults.length === 0 && score >= 3
  return { faults, strength: score, advice: isGood ? null : adviceFor(weakness) }
}

const adviceByWeakness: Record<string, string> = {
  straightRow: 'keyboard',
  keyPattern: 'keyboard',
  longerKeyboardPattern: 'keyboard',
  simpleRepeat: 'repeat',
  extendedRepeat: 'repeat',
  repeated: 'repeat',
  sequences: 'sequence',
  recentYears: 'dates',
  associatedYears: 'dates',
  dates: 'dates',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  wordByItself: 'oneWord',
  namesByThemselves: 'names',
  commonNames: 'names',
  userInputs: 'names',
  l33t: 'disguise',
  reverseWords: 'disguise',
  allUppercase: 'disguise',
  capitalization: 'disguise',
}

const adviceFor = (weakness: string | null) => `passwordAdvice.${adviceByWeakness[weakness ?? ''] ?? 'words'}`
