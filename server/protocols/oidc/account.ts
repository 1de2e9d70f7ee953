import type { Account, FindAccount } from 'oidc-provider'
import { findApplicationPermissions } from '../../domains/applications/index.ts'
import { displayNameOf } from '../../domains/users/index.ts'
import { acrossOrganizations, type Database } from '../../platform/database/index.ts'
import { findSubject, type SubjectRow } from './subject-queries.ts'
import { findSuiteClaims } from './suite-claims.ts'

/** The claims under each scope (OpenID Connect Core 1.0, section 5.4; the suite's own under `urn:guichet:`). */
export const claimsByScope = {
  openid: ['sub', 'auth_time', 'acr', 'amr'],
  profile: ['name', 'given_name', 'family_name', 'preferred_username', 'locale'],
  email: ['email', 'email_verified'],
  phone: ['phone_number'],
  guichet: [
    'urn:guichet:organization',
    'urn:guichet:position',
    'urn:guichet:type',
    'urn:guichet:groups',
    'urn:guichet:permissions',
    'urn:guichet:companies',
    'urn:guichet:tags',
    'urn:guichet:duties',
    'urn:guichet:contact',
  ],
}

/** The claims that OpenID Connect itself knows. */
function claimsOf(subject: SubjectRow) {
  return {
    sub: subject.id,
    name: displayNameOf(subject),
    given_name: subject.first_name,
    family_name: subject.last_name,
    preferred_username: subject.sign_in_name,
    locale: subject.language,
    ...(subject.email !== null && { email: subject.email, email_verified: subject.is_email_verified }),
    ...((subject.mobile ?? subject.phone) !== null && { phone_number: subject.mobile ?? subject.phone }),
  }
}

/** A person, and what they may do in the application that asks. */
export interface Subject extends Account {
  mayUse: boolean
}

const beforeTokens = new Set(['authorization', 'end_session', 'end_session_confirm'])

/**
 * Reads the person anew at every code, refresh and look-up: whoever is deactivated, or holds nothing of the
 * application any more, is nobody to it from then on. At sign-in, whoever may not use it is told so by a page instead.
 */
export function accountFinder(database: Database): FindAccount {
  return async (ctx, userId): Promise<Subject | undefined> => {
    const applicationKey = ctx.oidc.client?.clientId ?? ''
    const found = await acrossOrganizations(database.db, async (tx) => {
      const subject = await findSubject(tx, userId)
      return subject && { subject, permissions: await findApplicationPermissions(tx, userId, applicationKey) }
    })
    if (!found) return undefined
    const mayUse = found.permissions.length > 0
    if (!mayUse && !beforeTokens.has(ctx.oidc.route)) return undefined
    const { subject, permissions } = found
    const application = { key: applicationKey, permissions }
    const claims: Subject['claims'] = async (_use, scope) => ({
      ...claimsOf(subject),
      // Read only where they are asked for: most requests need none of them.
      ...(scope.split(' ').includes('guichet') &&
        (await acrossOrganizations(database.db, (tx) => findSuiteClaims(tx, subject, application)))),
    })
    return { accountId: userId, mayUse, claims }
  }
}
