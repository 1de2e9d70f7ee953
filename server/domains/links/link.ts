import type { Link } from '../../../contract/index.ts'
import { Problem } from '../../platform/http/index.ts'

export type LinkPurpose = Link['purpose']

const hourMs = 60 * 60_000

/** How long a link of each purpose may be used, from the moment it was asked for. */
export const lifetimesMs: Record<LinkPurpose, number> = {
  invitation: 7 * 24 * hourMs,
  passwordReset: hourMs,
  emailProof: 24 * hourMs,
}

/** The page of the console that a link of each purpose leads to. */
export const pages: Record<LinkPurpose, string> = {
  invitation: '/invitation',
  passwordReset: '/reset-password',
  emailProof: '/confirm-email',
}

/** Used, expired, cancelled, cut short, of another purpose or never made: all alike, so that nothing is to be learnt. */
export const linkOver = () => new Problem(410, 'linkOver')
