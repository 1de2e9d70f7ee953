import { grantablePermissions } from '../../server/domains/applications/index.ts'
import { group, office, type SampleOrganization } from './sample-organization.ts'

/** The vendor of the suite. */
export const provider: SampleOrganization = {
  slug: 'provider',
  name: 'Suite Kerlann',
  kind: 'provider',
  people: 25,
  convention: 'initialAndName',
  positions: ['Conseillère', 'Support', 'Intégrateur', 'Responsable produit'],
  tags: ['Support', 'Intégration'],
  groups: [
    group('Administration', 'Gère les comptes et les réglages', grantablePermissions('provider'), office),
    group(
      'Support',
      'Répond aux administrateurs des clients',
      ['users.view', 'journal.view', 'tickets.decide', 'callers.help'],
      office,
    ),
    group('Équipe', 'Utilise les applications', office),
  ],
  administrator: { firstName: 'Paul', lastName: 'Amiel', position: 'Responsable de la plateforme' },
}
