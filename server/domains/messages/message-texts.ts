import type { Texts } from '../../platform/language/index.ts'

/** What is said of messages that applications send in people's names. */
export const messageTexts: Texts = {
  en: {
    'problem.mailAccountNotReady.title': 'This person cannot send mail yet',
    'problem.mailAccountNotReady.detail': '{{reason}}',
    'problem.tooManyMessages.title': 'Too many messages within the hour',
    'problem.tooManyMessages.detail': 'At most {{maximum}} messages go out in an hour. Try again later.',
    'problem.senderInactive.title': 'This person’s account is not active',
    'problem.senderInactive.detail': 'Messages are sent in the name of people with an active account only.',
    'problem.messageNotResendable.title': 'This message cannot be sent again',
    'problem.messageNotResendable.detail':
      'Only a message that failed, or of which nobody knows whether it arrived, can be sent again.',
    'problem.messageNotCancellable.title': 'This message cannot be cancelled any more',
    'problem.messageNotCancellable.detail': 'It is on its way, or it was sent or cancelled already.',
    'field.tooManyRecipients': 'At most {{maximum}} recipients in all.',
    'field.messageEmpty': 'A message needs a text.',
    'field.attachmentsTooLarge': 'The attachments may have at most {{maximum}} MB together.',
    'field.onlyForConnectors': 'Only a connector names the person. Whoever gave the application its access sends.',
    'mailNotReady.noServer':
      'The organization has no mail server yet. An administrator enters it under “Settings, Mail”.',
    'mailNotReady.userNameMissing':
      'The mail account has no user name. An administrator enters it on the person’s page.',
    'mailNotReady.addressMissing': 'The account has no e-mail address to send from. An administrator enters it.',
    'mailNotReady.passwordMissing':
      'The password of the mailbox is missing. The person enters it under “Preferences, E-mail”.',
    'mailNotReady.passwordForOtherServer':
      'The mail server was changed since the password was entered. The person enters it again under “Preferences, E-mail”.',
    'mailNotReady.notConnected':
      'The mailbox is not connected yet. The person connects it under “Preferences, E-mail”.',
    'mailNotReady.reconnectNeeded':
      'The connection to the mailbox has ended. The person connects it again under “Preferences, E-mail”.',
  },
  fr: {
    'problem.mailAccountNotReady.title': 'Cette personne ne peut pas encore envoyer d’e-mails',
    'problem.mailAccountNotReady.detail': '{{reason}}',
    'problem.tooManyMessages.title': 'Trop de messages dans l’heure',
    'problem.tooManyMessages.detail': '{{maximum}} messages au plus partent en une heure. Réessayez plus tard.',
    'problem.senderInactive.title': 'Le compte de cette personne n’est pas actif',
    'problem.senderInactive.detail': 'On n’envoie de messages qu’au nom de personnes dont le compte est actif.',
    'problem.messageNotResendable.title': 'Ce message ne peut pas être renvoyé',
    'problem.messageNotResendable.detail':
      'On ne renvoie qu’un message qui a échoué, ou dont on ne sait pas s’il est arrivé.',
    'problem.messageNotCancellable.title': 'Ce message ne peut plus être annulé',
    'problem.messageNotCancellable.detail': 'Il est en train de partir, ou il est déjà envoyé ou annulé.',
    'field.tooManyRecipients': '{{maximum}} destinataires au plus en tout.',
    'field.messageEmpty': 'Un message a besoin d’un texte.',
    'field.attachmentsTooLarge': 'Les pièces jointes ne peuvent pas dépasser {{maximum}} Mo ensemble.',
    'field.onlyForConnectors':
      'Seul un connecteur désigne la personne. C’est celle qui a donné l’accès à l’application qui envoie.',
    'mailNotReady.noServer':
      'L’organisation n’a pas encore de serveur de messagerie. Un administrateur le saisit dans «\u00a0Paramètres, Messagerie\u00a0».',
    'mailNotReady.userNameMissing':
      'Le compte de messagerie n’a pas de nom d’utilisateur. Un administrateur le saisit sur la fiche de la personne.',
    'mailNotReady.addressMissing':
      'Le compte n’a pas d’adresse e-mail d’expédition. Un administrateur la saisit sur la fiche de la personne.',
    'mailNotReady.passwordMissing':
      'Le mot de passe de la messagerie manque. La personne le saisit dans «\u00a0Préférences, E-mail\u00a0».',
    'mailNotReady.passwordForOtherServer':
      'Le serveur de messagerie a changé depuis la saisie du mot de passe. La personne le saisit de nouveau dans «\u00a0Préférences, E-mail\u00a0».',
    'mailNotReady.notConnected':
      'La boîte aux lettres n’est pas encore connectée. La personne la connecte dans «\u00a0Préférences, E-mail\u00a0».',
    'mailNotReady.reconnectNeeded':
      'La connexion à la boîte aux lettres a pris fin. La personne la rétablit dans «\u00a0Préférences, E-mail\u00a0».',
  },
}
