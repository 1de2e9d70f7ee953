import { permissionsOf } from '../sample-applications.ts'
import { care, everything, group, office, type SampleOrganization, trade } from './sample-organization.ts'

/** A builder with an ERP: a user group each, and an address as user code (M5, M6). */
export const boreale: SampleOrganization = {
  slug: 'boreale',
  name: 'Constructions Boréale',
  kind: 'customer',
  people: 42,
  convention: 'address',
  warnsOfOtherNames: true,
  positions: ['Chef de chantier', 'Estimatrice', 'Comptable', 'Acheteur', 'Conductrice de travaux', 'Contremaître'],
  tags: ['Chantier Nord', 'Chantier Sud', 'Bureau', 'Paie'],
  groups: [
    group('Administration', 'Gère les comptes et les réglages', everything, trade),
    group(
      'Comptabilité',
      'Factures, paie et fournisseurs',
      permissionsOf('facturation', 'paie', 'contacts', 'documents'),
    ),
    group('Chantier', 'Feuilles de temps et bons de travail', [
      'chantiers:view',
      'chantiers:hours',
      'planning:view',
      'stocks:view',
      'documents:view',
    ]),
    group('Estimation', 'Devis et métrés', permissionsOf('devis'), office),
    group('Gestion des comptes', 'Gère les comptes des collègues', care, ['planning:view', 'contacts:view']),
  ],
  administrator: { firstName: 'Hélène', lastName: 'Castaing', position: 'Directrice administrative' },
  municipality: 'Rochefontaine',
  modes: [{ application: 'tournees', permissions: ['edit'], mode: 'request' }],
  singles: ['chantiers:close', 'facturation:cancel', 'devis:discount'],
}
