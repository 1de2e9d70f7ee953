import { permissionsOf } from '../sample-applications.ts'
import { everything, group, type SampleOrganization, trade } from './sample-organization.ts'

/** A reseller on a manufacturer's partner portal: the vendor decides, and "Contacts" is managed elsewhere (F1–F8). */
export const dumas: SampleOrganization = {
  slug: 'dumas',
  name: 'Menuiseries Dumas',
  kind: 'customer',
  people: 27,
  convention: 'initialAndName',
  positions: ['Commercial', 'Technicienne', 'Responsable magasin', 'Assistante', 'Poseur'],
  tags: ['Magasin', 'Pose', 'Bureau d’études'],
  groups: [
    group('Administration', 'Gère les comptes et les réglages', everything, trade),
    group('Vente', 'Devis et commandes', permissionsOf('devis', 'contacts', 'documents')),
    group('Technique', 'Mesures, pose et service', permissionsOf('planning', 'tournees', 'stocks'), ['chantiers:view']),
    // Not a word of applications: they are known, and not in the list of those who have access.
    { name: 'Sans application', description: 'Connu du portail, sans accès', permissions: [] },
  ],
  administrator: { firstName: 'Bastien', lastName: 'Dumas', position: 'Gérant' },
  modes: [{ application: 'contacts', permissions: ['view', 'edit'], mode: 'view' }],
  listsOnlyWithAccess: true,
  municipality: 'Val-Clairet',
  isDecidedByProvider: true,
  opened: ['badges'],
}
