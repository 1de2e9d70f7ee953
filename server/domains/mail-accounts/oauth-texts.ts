import type { Texts } from '../../platform/language/index.ts'

/** What is said of connected mailboxes. */
export const mailOauthTexts: Texts = {
  en: {
    'problem.mailNotConnectable.title': 'No mailbox can be connected',
    'problem.mailNotConnectable.detail':
      'Your organization has not set up connecting mailboxes, or your mail account has no server or user name yet. Ask an administrator.',
    'effect.self.mailConnection': 'Your mailbox is connected',
    'effect.self.mailDisconnection': 'Your mailbox is disconnected',
    'effect.user.mailDisconnection': 'The mailbox of {{name}} is disconnected',
    'journal.self.mailConnection': '{actor} connected their mailbox',
    'journal.self.mailDisconnection': '{actor} disconnected their mailbox',
    'journal.user.mailDisconnection': '{actor} disconnected the mailbox of {target}',
    'journal.user.mailConnection.lost': 'The mail provider no longer lets Guichet send for {target}',
    'notice.self.mailConnection': 'Your mailbox was connected',
    'notice.self.mailDisconnection': 'Your mailbox was disconnected',
    'notice.user.mailDisconnection': 'Your mailbox was disconnected',
    'label.mailConnection': 'Connected mailbox',
    'value.mailConnection.microsoft': 'Microsoft 365',
    'value.mailConnection.google': 'Google Workspace',
    'value.mailConnection.other': 'Other provider',
    'letter.mailReconnect.subject': 'Connect your mailbox again ({{organization}})',
    'letter.mailReconnect.title': 'Connect your mailbox again',
    'letter.mailReconnect.body':
      'Hello {{name}},\n\nYour mail provider no longer lets your applications send e-mail in your name. This happens after a change of password, or when the permission has run out.\n\nUntil you connect your mailbox again, no message leaves in your name.',
    'letter.mailReconnect.button': 'Connect my mailbox',
  },
  fr: {
    'problem.mailNotConnectable.title': 'Aucune boîte aux lettres ne peut être connectée',
    'problem.mailNotConnectable.detail':
      'Votre organisation n’a pas prévu de connecter les boîtes aux lettres, ou votre compte de messagerie n’a pas encore de serveur ou d’identifiant. Demandez à un administrateur.',
    'effect.self.mailConnection': 'Votre boîte aux lettres est connectée',
    'effect.self.mailDisconnection': 'Votre boîte aux lettres est déconnectée',
    'effect.user.mailDisconnection': 'La boîte aux lettres de {{name}} est déconnectée',
    'journal.self.mailConnection': '{actor} a connecté sa boîte aux lettres',
    'journal.self.mailDisconnection': '{actor} a déconnecté sa boîte aux lettres',
    'journal.user.mailDisconnection': '{actor} a déconnecté la boîte aux lettres de {target}',
    'journal.user.mailConnection.lost': 'Le fournisseur de messagerie ne laisse plus Guichet envoyer pour {target}',
    'notice.self.mailConnection': 'Votre boîte aux lettres a été connectée',
    'notice.self.mailDisconnection': 'Votre boîte aux lettres a été déconnectée',
    'notice.user.mailDisconnection': 'Votre boîte aux lettres a été déconnectée',
    'label.mailConnection': 'Boîte aux lettres connectée',
    'value.mailConnection.microsoft': 'Microsoft 365',
    'value.mailConnection.google': 'Google Workspace',
    'value.mailConnection.other': 'Autre fournisseur',
    'letter.mailReconnect.subject': 'Reconnectez votre boîte aux lettres ({{organization}})',
    'letter.mailReconnect.title': 'Reconnectez votre boîte aux lettres',
    'letter.mailReconnect.body':
      'Bonjour {{name}},\n\nVotre fournisseur de messagerie ne laisse plus vos applications envoyer d’e-mails en votre nom. Cela arrive après un changement de mot de passe, ou quand l’autorisation est arrivée à son terme.\n\nTant que vous n’avez pas reconnecté votre boîte aux lettres, aucun message ne part en votre nom.',
    'letter.mailReconnect.button': 'Connecter ma boîte aux lettres',
  },
}
