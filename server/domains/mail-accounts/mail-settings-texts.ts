import type { Texts } from '../../platform/language/index.ts'

/** Rules, effects and letters of the organization's mail server. */
export const mailSettingsTexts: Texts = {
  en: {
    'field.mailHostPrivate': 'This address lies within a private network, where this server may not send mail.',
    'field.mailHostUnreadable': 'This is not the name of a server. Example: smtp.town.example',
    'field.mailEncryptionNone':
      'Without encryption, messages and passwords can be read on their way. Choose TLS or STARTTLS where the server offers it.',
    'field.mailNoServer': 'There is no mail server yet that this password would be for.',
    'field.mailOauthMissing': 'Enter your organization’s registration at the mail provider first.',
    'field.mailSharedNeedsUserName': 'Enter the user name of the account that everybody sends with.',
    'field.mailSharedNeedsPassword': 'Enter the password of the account that everybody sends with.',
    'field.mailPasswordNeededAgain':
      'The password was given for another server. Enter it again for this one: it is never sent to a new place by itself.',
    'field.mailEndpointUnreadable': 'This is not a web address.',
    'field.mailEndpointNotSecure': 'The address must begin with https://.',
    'field.mailTenantUnreadable': 'Enter the id of your directory or one of its domains. Example: town.example',
    'effect.mailSettings.updated': 'The mail server is changed',
    'effect.mailSettings.followed_one': '{{count}} account takes up these settings',
    'effect.mailSettings.followed_other': '{{count}} accounts take up these settings',
    'effect.mailSettings.serverGone_one': '{{count}} account has no mail server any more',
    'effect.mailSettings.serverGone_other': '{{count}} accounts have no mail server any more',
    'effect.mailSettings.passwordAgain_one': '{{count}} person will have to give their mail password again',
    'effect.mailSettings.passwordAgain_other': '{{count}} people will have to give their mail password again',
    'effect.mailSettings.connectAgain_one': '{{count}} person will have to connect their mailbox',
    'effect.mailSettings.connectAgain_other': '{{count}} people will have to connect their mailbox',
    'effect.mailSettings.nothingLeft_one': '{{count}} person will have no address to send from',
    'effect.mailSettings.nothingLeft_other': '{{count}} people will have no address to send from',
    'problem.mailReminderTooSoon.title': 'They were written to within a day',
    'problem.mailReminderTooSoon.detail': 'Give them a little time: they can be reminded once a day.',
    'problem.mailReminderWithoutServer.title': 'There is no mail server yet',
    'problem.mailReminderWithoutServer.detail': 'Set up your mail server first: then people know what to enter.',
    'problem.mailReminderNotPossible.title': 'This server cannot write to people yet',
    'problem.mailReminderNotPossible.detail':
      'Whoever runs it has not set up its own mail. Tell your colleagues yourself for now.',
    'letter.mailPasswordReminder.subject': 'Enter your mail password ({{organization}})',
    'letter.mailPasswordReminder.title': 'Your mail account lacks its password',
    'letter.mailPasswordReminder.body':
      'Hello {{name}},\n\nYour applications can send e-mail in your name, but your mail account has no password yet that serves for the mail server of {{organization}}.\n\nEnter it once in your preferences. It is the password of your mailbox, not the one that you sign in with.',
    'letter.mailPasswordReminder.button': 'Enter my mail password',
    'letter.mailConnectReminder.subject': 'Connect your mailbox ({{organization}})',
    'letter.mailConnectReminder.title': 'Your mailbox is not connected',
    'letter.mailConnectReminder.body':
      'Hello {{name}},\n\nYour applications can send e-mail in your name, once you have connected your mailbox.\n\nIt takes one click in your preferences, and no password to remember.',
    'letter.mailConnectReminder.button': 'Connect my mailbox',
  },
  fr: {
    'field.mailHostPrivate':
      'Cette adresse appartient à un réseau privé, où ce serveur n’a pas le droit d’envoyer de courrier.',
    'field.mailHostUnreadable': 'Ce n’est pas un nom de serveur. Exemple\u00a0: smtp.mairie.example',
    'field.mailEncryptionNone':
      'Sans chiffrement, les messages et les mots de passe peuvent être lus en chemin. Choisissez TLS ou STARTTLS si le serveur le propose.',
    'field.mailNoServer': 'Il n’y a pas encore de serveur de messagerie auquel ce mot de passe servirait.',
    'field.mailOauthMissing':
      'Indiquez d’abord l’enregistrement de votre organisation chez le fournisseur de messagerie.',
    'field.mailSharedNeedsUserName': 'Indiquez l’identifiant du compte avec lequel tout le monde envoie.',
    'field.mailSharedNeedsPassword': 'Indiquez le mot de passe du compte avec lequel tout le monde envoie.',
    'field.mailPasswordNeededAgain':
      'Le mot de passe a été donné pour un autre serveur. Saisissez-le de nouveau pour celui-ci\u00a0: il n’est jamais envoyé de lui-même à un nouvel endroit.',
    'field.mailEndpointUnreadable': 'Ce n’est pas une adresse web.',
    'field.mailEndpointNotSecure': 'L’adresse doit commencer par https://.',
    'field.mailTenantUnreadable':
      'Indiquez l’identifiant de votre annuaire ou l’un de ses domaines. Exemple\u00a0: mairie.example',
    'effect.mailSettings.updated': 'Le serveur de messagerie est modifié',
    'effect.mailSettings.followed_one': '{{count}} compte reprendra ces réglages',
    'effect.mailSettings.followed_other': '{{count}} comptes reprendront ces réglages',
    'effect.mailSettings.followed_many': '{{count}} comptes reprendront ces réglages',
    'effect.mailSettings.serverGone_one': '{{count}} compte n’aura plus de serveur de messagerie',
    'effect.mailSettings.serverGone_other': '{{count}} comptes n’auront plus de serveur de messagerie',
    'effect.mailSettings.serverGone_many': '{{count}} comptes n’auront plus de serveur de messagerie',
    'effect.mailSettings.passwordAgain_one': '{{count}} personne devra redonner son mot de passe de messagerie',
    'effect.mailSettings.passwordAgain_other': '{{count}} personnes devront redonner leur mot de passe de messagerie',
    'effect.mailSettings.passwordAgain_many': '{{count}} personnes devront redonner leur mot de passe de messagerie',
    'effect.mailSettings.connectAgain_one': '{{count}} personne devra connecter sa boîte aux lettres',
    'effect.mailSettings.connectAgain_other': '{{count}} personnes devront connecter leur boîte aux lettres',
    'effect.mailSettings.connectAgain_many': '{{count}} personnes devront connecter leur boîte aux lettres',
    'effect.mailSettings.nothingLeft_one': '{{count}} personne n’aura plus d’adresse d’où écrire',
    'effect.mailSettings.nothingLeft_other': '{{count}} personnes n’auront plus d’adresse d’où écrire',
    'effect.mailSettings.nothingLeft_many': '{{count}} personnes n’auront plus d’adresse d’où écrire',
    'problem.mailReminderTooSoon.title': 'Un message leur est parti il y a moins d’un jour',
    'problem.mailReminderTooSoon.detail': 'Laissez-leur un peu de temps\u00a0: un rappel par jour est possible.',
    'problem.mailReminderWithoutServer.title': 'Il n’y a pas encore de serveur de messagerie',
    'problem.mailReminderWithoutServer.detail':
      'Réglez d’abord votre serveur de messagerie\u00a0: chacun saura alors quoi saisir.',
    'problem.mailReminderNotPossible.title': 'Ce serveur ne peut pas encore écrire aux personnes',
    'problem.mailReminderNotPossible.detail':
      'La personne qui l’exploite n’a pas réglé son propre courrier. Prévenez vos collègues vous-même pour l’instant.',
    'letter.mailPasswordReminder.subject': 'Indiquez votre mot de passe de messagerie ({{organization}})',
    'letter.mailPasswordReminder.title': 'Il manque le mot de passe de votre compte de messagerie',
    'letter.mailPasswordReminder.body':
      'Bonjour {{name}},\n\nVos applications peuvent envoyer des e-mails en votre nom, mais votre compte de messagerie n’a pas encore de mot de passe pour le serveur de messagerie de {{organization}}.\n\nSaisissez-le une fois dans vos préférences. C’est le mot de passe de votre boîte aux lettres, pas celui avec lequel vous vous connectez.',
    'letter.mailPasswordReminder.button': 'Saisir mon mot de passe de messagerie',
    'letter.mailConnectReminder.subject': 'Connectez votre boîte aux lettres ({{organization}})',
    'letter.mailConnectReminder.title': 'Votre boîte aux lettres n’est pas connectée',
    'letter.mailConnectReminder.body':
      'Bonjour {{name}},\n\nVos applications pourront envoyer des e-mails en votre nom quand vous aurez connecté votre boîte aux lettres.\n\nUn clic suffit dans vos préférences, et il n’y a aucun mot de passe à retenir.',
    'letter.mailConnectReminder.button': 'Connecter ma boîte aux lettres',
  },
}
