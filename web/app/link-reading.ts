import type { Link } from '../../contract/link-shapes.ts'
import { ApiError, api } from './api.ts'
import { setLanguage } from './i18n.ts'

export type LinkKind = 'invitations' | 'password-resets' | 'email-proofs'

/** The address of a mailed link in the API. The token goes in a header: addresses are written down on the way. */
export const linkPath = (kind: LinkKind) => `/${kind}/-`

/**
 * Asks whether a mailed link still works, before its page asks for anything, and goes over to its person's language.
 * @returns whom it is for; null when it was used, has expired, or never existed
 */
export async function readLink(kind: LinkKind, token: string): Promise<Link | null> {
  if (token === '') return null
  try {
    const link = await api.get<Link>(linkPath(kind), {}, { linkToken: token })
    await setLanguage(link.language)
    return link
  } catch (error) {
    // A token that is cut off or mistyped is refused as such (400, 404), a known one that is over as gone (410).
    if (error instanceof ApiError && [400, 404, 410, 422].includes(error.status)) return null
    throw error
  }
}
