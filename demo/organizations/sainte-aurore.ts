import { permissionsIn } from '../sample-applications.ts'
import { alertTabs } from '../suite/alert-application.ts'
import { everything, group, office, type SampleOrganization } from './sample-organization.ts'

/** A municipality on a mass-alert portal: three groups, tab by tab, and two duties (C1–C12). */
export const sainteAurore: SampleOrganization = {
  slug: 'sainte-aurore',
  name: 'Ville de Sainte-Aurore',
  kind: 'customer',
  people: 33,
  convention: 'initialAndName',
  positions: ['Cheffe aux opérations', 'Pompier', 'Agente de bureau', 'Responsable de mission', 'Contremaîtresse'],
  tags: ['Sécurité civile', 'Travaux publics', 'Greffe'],
  groups: [
    group(
      'Gestionnaire d’une municipalité',
      'Tous les onglets du logiciel',
      everything,
      office,
      permissionsIn('alertes', alertTabs.manager),
    ),
    group('Support au gestionnaire', 'Saisie, sans déclencher', office, permissionsIn('alertes', alertTabs.support)),
    group('Déclenchement uniquement', 'Déclenche et suit les alertes', permissionsIn('alertes', alertTabs.triggering)),
  ],
  administrator: { firstName: 'Marie-Ève', lastName: 'Larrivée', position: 'Responsable de mission' },
  municipality: 'Sainte-Aurore',
  opened: ['alertes'],
  // C1: whoever looks after accounts does so with the vendor's consent.
  modes: [{ application: 'guichet', permissions: ['users.manage'], mode: 'request' }],
}
