import { application, right, section } from './sample-application.ts'

// C7, C8: the support staff see both at once when somebody calls.
const duties = [
  {
    key: 'mission-lead',
    kind: 'yesNo' as const,
    label: { fr: 'Responsable de mission', en: 'Responsible for the mission' },
    help: {
      fr: 'C’est la personne rappelée quand quelqu’un qui n’y est pas autorisé demande une alerte.',
      en: 'The person called back when somebody unauthorized asks for an alert.',
    },
    isSeenByProvider: true,
  },
  {
    key: 'alerts-by-vendor',
    kind: 'yesNo' as const,
    label: { fr: 'Déclenchement par l’éditeur autorisé', en: 'May have alerts sent by the vendor' },
    help: {
      fr: 'Peut appeler l’équipe de soutien pour qu’elle déclenche une alerte.',
      en: 'May call the support team and have an alert sent.',
    },
    isSeenByProvider: true,
  },
]

/** The mass-alert portal of municipalities: its sections are the tabs that its three groups are made of (C9). */
export const alertApplication = application(
  'alertes',
  ['Alertes', 'Alerts'],
  ['Prévenir toute une commune', 'Warn a whole town'],
  { icon: 'bell', color: 'red' },
  [
    section(
      'occupants',
      ['Occupants', 'Occupants'],
      right('occupants.view', 'Consulter les occupants', 'View the occupants'),
      right('occupants.edit', 'Inscrire des occupants', 'Register occupants'),
    ),
    section(
      'alert-types',
      ['Groupes de types d’alertes', 'Groups of alert types'],
      right('alert-types.use', 'Utiliser les types d’alertes', 'Use the alert types'),
    ),
    section(
      'messages',
      ['Messages prédéfinis', 'Prepared messages'],
      right('messages.use', 'Utiliser les messages prédéfinis', 'Use the prepared messages'),
      right('messages.edit', 'Saisir des messages prédéfinis', 'Write prepared messages'),
    ),
    section(
      'alerts',
      ['Alertes et déclenchement', 'Alerts and triggering'],
      right('alerts.write', 'Rédiger une alerte', 'Write an alert'),
      right('alerts.trigger', 'Déclencher une alerte', 'Trigger an alert'),
    ),
    section(
      'triggering',
      ['Déclenchement', 'Triggering'],
      right('triggering.stop', 'Arrêter une alerte en cours', 'Stop an alert under way'),
      right('triggering.beyond', 'Déclencher hors de la commune', 'Trigger beyond the town', { mode: 'request' }),
    ),
    section(
      'reports',
      ['Rapports par occupants et bâtiments', 'Reports by occupants and buildings'],
      right('reports.view', 'Lire les rapports d’appel', 'Read the call reports'),
    ),
    section(
      'billing',
      ['Rapport de facturation', 'Billing report'],
      right('billing.view', 'Lire le rapport de facturation', 'Read the billing report'),
    ),
    section('files', ['Fichiers', 'Files'], right('files.edit', 'Insérer des fichiers', 'Add files')),
    section('mailing', ['Messagerie', 'Mailing'], right('mailing.send', 'Envoyer des messages', 'Send messages')),
    section(
      'social',
      ['Médias sociaux', 'Social media'],
      right('social.publish', 'Publier au nom de la ville', 'Publish in the town’s name'),
    ),
  ],
  { duties, isChosen: true },
)

/** What each of the portal's three groups opens, tab by tab (C9). */
export const alertTabs = {
  manager: ['occupants', 'alert-types', 'messages', 'alerts', 'triggering', 'reports', 'files', 'mailing', 'social'],
  support: ['occupants', 'alert-types', 'messages', 'files', 'mailing', 'social', 'billing'],
  triggering: ['alert-types', 'messages', 'alerts', 'reports', 'files', 'mailing'],
}
