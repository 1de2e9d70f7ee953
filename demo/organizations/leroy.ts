import { permissionsOf } from '../sample-applications.ts'
import { care, everything, group, type SampleOrganization, secondary, trade } from './sample-organization.ts'

/** Several companies on a work-order CRM: secondary groups, companies with levels, contact cards, extranet (B1–B14). */
export const leroy: SampleOrganization = {
  slug: 'leroy',
  name: 'Groupe Leroy Services',
  kind: 'customer',
  municipality: 'Montclair-sur-Orme',
  people: 58,
  convention: 'initialAndName',
  positions: ['Responsable atelier', 'Technicien', 'Commerciale', 'Chargée de clientèle', 'Gestionnaire de parc'],
  tags: ['Agence Lille', 'Agence Rouen', 'Équipe commerciale', 'Astreinte'],
  groups: [
    group('Administrateur', 'Tous les droits', everything, trade),
    group(
      'Responsable atelier',
      'Ordres de travail et planning',
      ['users.view'],
      permissionsOf('chantiers', 'planning'),
    ),
    group('Technicien', 'Ses ordres de travail', ['chantiers:view', 'chantiers:hours', 'planning:view']),
    group('Commercial', 'Devis et clients', permissionsOf('devis', 'contacts')),
    group('Ressources humaines', 'Gère les comptes des collègues', care, permissionsOf('paie', 'documents')),
    secondary('Astreinte', 'Prend les appels du soir et du week-end', [
      'planning:view',
      'planning:edit',
      'chantiers:view',
      'chantiers:edit',
    ]),
    secondary('Facturation agence', 'Factures de son agence', permissionsOf('facturation')),
    secondary('Extranet client', 'Suit ses propres demandes', ['devis:view', 'documents:view']),
  ],
  administrator: { firstName: 'Solène', lastName: 'Leroy', position: 'Directrice des opérations' },
  companies: [
    { name: 'Leroy Services Lille', code: 'LIL' },
    { name: 'Leroy Services Rouen', code: 'ROU' },
    { name: 'Leroy Location', code: 'LOC' },
  ],
  cards: 24,
  duties: [
    {
      key: 'licence',
      kind: 'choice',
      label: { fr: 'Permis', en: 'Driving licence' },
      help: { fr: 'Pour les véhicules de service', en: 'For the service vehicles' },
      options: [
        { key: 'b', label: { fr: 'Permis B', en: 'Car' } },
        { key: 'c', label: { fr: 'Permis C', en: 'Lorry' } },
      ],
    },
    {
      key: 'contract-end',
      kind: 'date',
      label: { fr: 'Fin de contrat', en: 'End of contract' },
      isSeenByPerson: false,
    },
  ],
  singles: ['devis:discount', 'stocks:view', 'pilotage:view'],
}
