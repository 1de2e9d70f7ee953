import { plainLetters } from '../../platform/language/index.ts'
import { type NamingPiece, parseNamingConvention } from '../settings/index.ts'
import { foldName } from './sign-in-name.ts'

/** The person who is to get a sign-in name. */
export interface NamedPerson {
  firstName: string
  lastName: string
  email: string
}

const mostTried = 99
const longestBase = 240

/** A name in plain letters and digits: apostrophes and spaces go, hyphens stay ("d’Arc" → "darc", "Anne-Lise" → "anne-lise"). */
const joined = (name: string) =>
  plainLetters(name)
    .replace(/[^\p{L}\p{N}-]/gu, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')

/** The first letter of each part of a first name: "Jean-Marc" → "jm". */
const initials = (name: string) =>
  plainLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => [...part][0] ?? '')
    .join('')

function partOf(person: NamedPerson, part: Extract<NamingPiece, { part: string }>['part']): string {
  if (part === 'first') return joined(person.firstName)
  if (part === 'last') return joined(person.lastName)
  if (part === 'f') return initials(person.firstName)
  if (part === 'l') return [...joined(person.lastName)][0] ?? ''
  return /^\S+@\S+$/.test(person.email) ? foldName(person.email) : ''
}

/** The name that a convention gives a person, before anybody else is thought of; null where a part of it is missing. */
function nameBy(pieces: NamingPiece[], person: NamedPerson): string | null {
  const texts = pieces.map((piece) => ('literal' in piece ? piece.literal : partOf(person, piece.part)))
  return texts.includes('') ? null : texts.join('').slice(0, longestBase)
}

/** A name with a number: at its end, or before the @ of an address. A digit before it is kept apart by a hyphen. */
function numbered(name: string, number: number): string {
  const at = name.indexOf('@')
  const [local, domain] = at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at)]
  return `${local}${/\d$/.test(local) ? '-' : ''}${number}${domain}`
}

/**
 * B6: the sign-in name that an organization's convention gives a person. Particles belong to the last name as it is
 * written, in one piece: Jean-Marc de La Fontaine is `jmdelafontaine` by `{f}{last}`. A name that `isTaken`, or looks like
 * one that is, gets a number. Null where the convention cannot be read, a part of it is missing, or no number is free.
 */
export async function proposeSignInName(
  convention: string,
  person: NamedPerson,
  isTaken: (name: string) => Promise<boolean>,
): Promise<string | null> {
  const parsed = parseNamingConvention(convention)
  const base = 'pieces' in parsed ? nameBy(parsed.pieces, person) : null
  if (base === null) return null
  if (!(await isTaken(base))) return base
  for (let number = 2; number <= mostTried; number += 1) {
    const name = numbered(base, number)
    if (!(await isTaken(name))) return name
  }
  return null
}
