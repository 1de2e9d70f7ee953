import { findCompanyClaims } from '../../domains/companies/index.ts'
import { type ContactClaims, findContactClaims } from '../../domains/contacts/index.ts'
import { dutyClaims, findUserDuties } from '../../domains/duties/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { SubjectRow } from './subject-queries.ts'

function contactOf(card: ContactClaims | undefined) {
  if (!card) return null
  const { id, displayName: name, email, phone, mobile, position, company } = card
  return { id, name, email, phone, mobile, position, company }
}

/**
 * What the suite's applications are told besides the claims of OpenID Connect; docs/applications.md describes each.
 * Permissions and duties are those of the application that asks.
 */
export async function findSuiteClaims(
  tx: Db,
  subject: SubjectRow,
  application: { key: string; permissions: string[] },
): Promise<Record<string, unknown>> {
  return {
    'urn:guichet:organization': subject.organization,
    'urn:guichet:position': subject.position,
    'urn:guichet:type': subject.type,
    'urn:guichet:groups': subject.groups,
    'urn:guichet:permissions': application.permissions,
    'urn:guichet:companies': await findCompanyClaims(tx, subject.id),
    'urn:guichet:tags': subject.tags,
    'urn:guichet:duties': dutyClaims(await findUserDuties(tx, subject.id), application.key),
    'urn:guichet:contact': contactOf(await findContactClaims(tx, subject.id)),
  }
}
