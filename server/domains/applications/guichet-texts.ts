import type { Texts } from '../../platform/language/index.ts'

/** The words of the built-in application and of its rights. */
export const guichetTexts: Texts = {
  en: {
    'application.guichet.name': 'Guichet',
    'application.guichet.description': 'Accounts, groups and rights',
    'section.guichet.people': 'People and groups',
    'section.guichet.organization': 'Organization',
    'section.guichet.programs': 'Programs',
    'section.guichet.suite': 'Suite',
    'section.guichet.desk': 'Desk',
    'permission.guichet.users.view': 'See the people',
    'permission.guichet.users.view.description': 'The list, what is known of everybody, and who has which rights',
    'permission.guichet.users.manage': 'Look after accounts',
    'permission.guichet.users.manage.description': 'Create, invite, change, deactivate and delete accounts',
    'permission.guichet.rights.give': 'Give the rights of applications',
    'permission.guichet.rights.give.description':
      'Every right that your organization decides about, even without having it oneself',
    'permission.guichet.groups.manage': 'Look after groups',
    'permission.guichet.groups.manage.description': 'Create, change and delete groups, and the rights they give',
    'permission.guichet.journal.view': 'Read the journal',
    'permission.guichet.journal.view.description': 'Who did what, and when',
    'permission.guichet.settings.manage': 'Change the settings',
    'permission.guichet.settings.manage.description':
      'Passwords, second factor, companies and requested information: whoever has this right is an administrator',
    'permission.guichet.rights.evaluate': 'Ask who has which rights',
    'permission.guichet.rights.evaluate.description': 'For a program that asks whether somebody has a right',
    'permission.guichet.mail.send': 'Send mail in people’s names',
    'permission.guichet.mail.send.description':
      'For a program that sends messages with the mail accounts of your people',
    'permission.guichet.applications.manage': 'Look after the applications of the suite',
    'permission.guichet.applications.manage.description':
      'Register applications, and choose what each customer may use and decide',
    'permission.guichet.organizations.manage': 'Open and close counters',
    'permission.guichet.organizations.manage.description':
      'Create a customer’s organization, name its first administrators, suspend or close it',
    'permission.guichet.tickets.decide': 'Decide requests',
    'permission.guichet.tickets.decide.description':
      'Take, ask back, adjust, approve and refuse what customers ask for',
    'permission.guichet.callers.help': 'Help callers',
    'permission.guichet.callers.help.description':
      'Find a caller among all customers, verify who they are and help them sign in',
  },
  fr: {
    'application.guichet.name': 'Guichet',
    'application.guichet.description': 'Comptes, groupes et droits',
    'section.guichet.people': 'Personnes et groupes',
    'section.guichet.organization': 'Organisation',
    'section.guichet.programs': 'Programmes',
    'section.guichet.suite': 'Suite',
    'section.guichet.desk': 'Bureau',
    'permission.guichet.users.view': 'Voir les personnes',
    'permission.guichet.users.view.description': 'La liste, les fiches, et qui a quels droits',
    'permission.guichet.users.manage': 'Gérer les comptes',
    'permission.guichet.users.manage.description': 'Créer, inviter, modifier, désactiver et supprimer des comptes',
    'permission.guichet.rights.give': 'Donner les droits des applications',
    'permission.guichet.rights.give.description':
      'Tous les droits dont votre organisation décide, même sans les avoir soi-même',
    'permission.guichet.groups.manage': 'Gérer les groupes',
    'permission.guichet.groups.manage.description':
      'Créer, modifier et supprimer des groupes, et les droits qu’ils donnent',
    'permission.guichet.journal.view': 'Lire le journal',
    'permission.guichet.journal.view.description': 'Qui a fait quoi, et quand',
    'permission.guichet.settings.manage': 'Modifier les réglages',
    'permission.guichet.settings.manage.description':
      'Mots de passe, second facteur, sociétés et informations demandées\u00a0: qui a ce droit est administrateur',
    'permission.guichet.rights.evaluate': 'Demander qui a quels droits',
    'permission.guichet.rights.evaluate.description': 'Pour un programme qui demande si quelqu’un a un droit',
    'permission.guichet.mail.send': 'Envoyer des e-mails au nom des personnes',
    'permission.guichet.mail.send.description':
      'Pour un programme qui envoie des messages avec les comptes de messagerie de vos personnes',
    'permission.guichet.applications.manage': 'Gérer les applications de la suite',
    'permission.guichet.applications.manage.description':
      'Enregistrer les applications, et choisir ce que chaque client utilise et décide',
    'permission.guichet.organizations.manage': 'Ouvrir et fermer des guichets',
    'permission.guichet.organizations.manage.description':
      'Créer l’organisation d’un client, nommer ses premiers administrateurs, la suspendre ou la fermer',
    'permission.guichet.tickets.decide': 'Décider des demandes',
    'permission.guichet.tickets.decide.description':
      'Prendre, questionner, ajuster, approuver et refuser ce que les clients demandent',
    'permission.guichet.callers.help': 'Aider les appelants',
    'permission.guichet.callers.help.description':
      'Retrouver un appelant parmi tous les clients, vérifier qui il est et l’aider à se connecter',
  },
}
