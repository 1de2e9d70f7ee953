import type { LetterTemplate } from '../../../contract/index.ts'

type Group = LetterTemplate['group']

// In the order in which they are shown; the first that fits counts. What fits none stands with the others.
const groups: [pattern: RegExp, group: Group][] = [
  [/^invitation$/, 'access'],
  [/^(opened|passwordReset|emailProof)$/, 'access'],
  [/^(code\..+|callerCode|ownNotice)$/, 'security'],
  [/^(notice|groupRights|rightsEnd|rightsEndGiven)$/, 'accounts'],
  [/^ticket\.(?!desk).+$/, 'requests'],
  [/^(desk\..+|ticket\.desk.+)$/, 'desk'],
  [/^/, 'other'],
]

const placeOf = (key: string): number => groups.findIndex(([pattern]) => pattern.test(key))

/** What sort of letter one is. */
export const groupOf = (key: string): Group => groups[placeOf(key)]?.[1] ?? 'other'

/** Sorts letters by group, within a group as they were declared, the invitation first. */
export const byPlace = (one: { key: string }, other: { key: string }): number => placeOf(one.key) - placeOf(other.key)

/** Whether the frame of a letter shows a code to type. */
export const hasCode = (key: string): boolean => /^(code\..+|callerCode)$/.test(key)
