import { type GuichetPermission, grantablePermissions } from '../server/domains/applications/index.ts'
import { permissionsOf } from './sample-applications.ts'

export interface SampleGroup {
  name: string
  description: string
  /** Guichet's own, or those of an application as `application:permission`. */
  permissions: (GuichetPermission | `${string}:${string}`)[]
}

export interface SampleOrganization {
  slug: string
  name: string
  kind: 'customer' | 'provider'
  people: number
  /** How sign-in names are made in this organization. */
  convention: 'address' | 'initialAndName'
  positions: string[]
  tags: string[]
  groups: SampleGroup[]
  administrator: { firstName: string; lastName: string; position: string }
}

const everything = grantablePermissions('customer')
const care: GuichetPermission[] = ['users.view', 'users.manage', 'journal.view']

// Everybody may see what an application learns of them.
const workshop = permissionsOf('atelier')
const office = permissionsOf('contacts', 'documents', 'planning')
const builder = [
  ...office,
  ...permissionsOf('chantiers', 'devis', 'facturation', 'paie', 'pilotage', 'stocks', 'tournees'),
]

const group = (name: string, description: string, ...permissions: SampleGroup['permissions'][]): SampleGroup => ({
  name,
  description,
  permissions: [...permissions.flat(), ...workshop],
})

/** The organizations of the demo: one for each of the suites that Guichet replaces, and the vendor. */
export const sampleOrganizations: SampleOrganization[] = [
  {
    slug: 'boreale',
    name: 'Constructions Boréale',
    kind: 'customer',
    people: 42,
    convention: 'address',
    positions: ['Chef de chantier', 'Estimatrice', 'Comptable', 'Acheteur', 'Conductrice de travaux', 'Contremaître'],
    tags: ['Chantier Nord', 'Chantier Sud', 'Bureau', 'Paie'],
    groups: [
      group('Administration', 'Gère les comptes et les réglages', everything, builder),
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
      group('Gestion des comptes', 'Gère les comptes des collègues', care, ['planning:view', 'contacts:view']),
    ],
    administrator: { firstName: 'Hélène', lastName: 'Castaing', position: 'Directrice administrative' },
  },
  {
    slug: 'dumas',
    name: 'Menuiseries Dumas',
    kind: 'customer',
    people: 27,
    convention: 'initialAndName',
    positions: ['Commercial', 'Technicienne', 'Responsable magasin', 'Assistante', 'Poseur'],
    tags: ['Magasin', 'Pose', 'Bureau d’études'],
    groups: [
      group('Administration', 'Gère les comptes et les réglages', everything, builder),
      group('Vente', 'Devis et commandes', permissionsOf('devis', 'contacts', 'documents')),
      group('Technique', 'Mesures, pose et service', permissionsOf('planning', 'tournees', 'stocks'), [
        'chantiers:view',
      ]),
    ],
    administrator: { firstName: 'Bastien', lastName: 'Dumas', position: 'Gérant' },
  },
  {
    slug: 'leroy',
    name: 'Groupe Leroy Services',
    kind: 'customer',
    people: 58,
    convention: 'initialAndName',
    positions: ['Responsable atelier', 'Technicien', 'Commerciale', 'Chargée de clientèle', 'Gestionnaire de parc'],
    tags: ['Agence Lille', 'Agence Rouen', 'Équipe commerciale', 'Astreinte'],
    groups: [
      group('Administrateur', 'Tous les droits', everything, builder),
      group(
        'Responsable atelier',
        'Ordres de travail et planning',
        ['users.view'],
        permissionsOf('chantiers', 'planning'),
      ),
      group('Technicien', 'Ses ordres de travail', ['chantiers:view', 'chantiers:hours', 'planning:view']),
      group('Commercial', 'Devis et clients', permissionsOf('devis', 'contacts')),
      group('Ressources humaines', 'Gère les comptes des collègues', care, permissionsOf('paie', 'documents')),
    ],
    administrator: { firstName: 'Solène', lastName: 'Leroy', position: 'Directrice des opérations' },
  },
  {
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
        permissionsOf('alertes'),
      ),
      group(
        'Support au gestionnaire',
        'Saisie, sans déclencher',
        ['users.view', 'alertes:view', 'alertes:prepare'],
        office,
      ),
      group('Déclenchement uniquement', 'Déclenche et suit les alertes', ['alertes:view', 'alertes:trigger']),
    ],
    administrator: { firstName: 'Marie-Ève', lastName: 'Larrivée', position: 'Responsable de mission' },
  },
  {
    slug: 'provider',
    name: 'Suite Kerlann',
    kind: 'provider',
    people: 25,
    convention: 'initialAndName',
    positions: ['Conseillère', 'Support', 'Intégrateur', 'Responsable produit'],
    tags: ['Support', 'Intégration'],
    groups: [
      group('Administration', 'Gère les comptes et les réglages', grantablePermissions('provider'), office),
      group('Support', 'Répond aux administrateurs des clients', ['users.view', 'journal.view'], office),
      group('Équipe', 'Utilise les applications', office),
    ],
    administrator: { firstName: 'Paul', lastName: 'Amiel', position: 'Responsable de la plateforme' },
  },
]
