import type { LetterTemplate } from '../../../contract/index.ts'

type Group = LetterTemplate['group']

// The first that fits. What fits none stands with the others.
const groups: [pattern: RegExp, group: Group][] = [
  [/^(invitation|opened|passwordReset|emailProof)$/, 'access'],
  [/^(code\..+|callerCode|ownNotice)$/, 'security'],
  [/^(notice|groupRights|rightsEnd|rightsEndGiven)$/, 'accounts'],
  [/^(desk\..+|ticket\.desk.+)$/, 'desk'],
  [/^ticket\..+$/, 'requests'],
]

const order: Group[] = ['access', 'security', 'accounts', 'requests', 'desk', 'other']

/** What sort of letter one is. */
export const groupOf = (key: string): Group => groups.find(([pattern]) => pattern.test(key))?.[1] ?? 'other'

/** Sorts letters by group, within a group as they were declared. */
export const byGroup = (one: { group: Group }, other: { group: Group }): number =>
  order.indexOf(one.group) - order.indexOf(other.group)

/** Whether the frame of a letter shows a code to type. */
export const hasCode = (key: string): boolean => /^(code\..+|callerCode)$/.test(key)
