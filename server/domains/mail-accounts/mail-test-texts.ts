import type { Texts } from '../../platform/language/index.ts'

/** Rules of tests of a mail server, and the test message itself. */
export const mailTestTexts: Texts = {
  en: {
    'field.mailTestServerMissing': 'Enter the mail server first.',
    'field.mailTestUserNameMissing': 'Enter the user name to sign in at the mail server with.',
    'field.mailTestPasswordMissing': 'Enter the password for the test. It is not kept unless you save it.',
    'field.mailTestAddressMissing': 'There is no address to send the test message from.',
    'field.mailTestRecipientMissing': 'Enter the address that the test message goes to.',
    'field.mailTestServerOfOrganization':
      'Your organization sets the mail server and the user name. You can test them with your own password.',
    'letter.mailTest.subject': 'Test message ({{organization}})',
    'letter.mailTest.title': 'The mail account works',
    'letter.mailTest.body':
      'Hello,\n\nThis test message was sent from the mail account of {{name}}. If you can read it, this account can send.\n\nThere is nothing else to do.',
    'letter.mailTest.footer': 'You receive this message because somebody asked for a test of this mail account.',
  },
  fr: {
    'field.mailTestServerMissing': 'Indiquez d’abord le serveur de messagerie.',
    'field.mailTestUserNameMissing': 'Indiquez l’identifiant avec lequel se connecter au serveur de messagerie.',
    'field.mailTestPasswordMissing':
      'Saisissez le mot de passe pour l’essai. Il n’est gardé que si vous l’enregistrez.',
    'field.mailTestAddressMissing': 'Il n’y a pas d’adresse d’où envoyer le message d’essai.',
    'field.mailTestRecipientMissing': 'Indiquez l’adresse à laquelle envoyer le message d’essai.',
    'field.mailTestServerOfOrganization':
      'Votre organisation règle le serveur de messagerie et l’identifiant. Vous pouvez les tester avec votre propre mot de passe.',
    'letter.mailTest.subject': 'Message d’essai ({{organization}})',
    'letter.mailTest.title': 'Le compte de messagerie fonctionne',
    'letter.mailTest.body':
      'Bonjour,\n\nCe message d’essai est parti du compte de messagerie de {{name}}. S’il vous parvient, ce compte peut envoyer.\n\nIl n’y a rien d’autre à faire.',
    'letter.mailTest.footer':
      'Vous recevez ce message parce que quelqu’un a demandé un essai de ce compte de messagerie.',
  },
}
