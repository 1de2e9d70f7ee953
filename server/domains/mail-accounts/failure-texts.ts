import type { Texts } from '../../platform/language/index.ts'

/** What a mail server refused, and what to do now. `.google` and `.microsoft` stand in for their own servers. */
export const failureTexts: Texts = {
  en: {
    'mailFailure.theServer': 'the server',
    'mailFailure.theAccount': 'this account',
    'mailFailure.thePort': '(as set)',
    'mailFailure.signInMissing.title': 'The server and the settings do not agree on signing in',
    'mailFailure.signInMissing.text':
      '{{host}} asks for a user name and a password where none is sent, or offers no sign-in on port {{port}}.',
    'mailFailure.signInMissing.next':
      'Check in the mail settings how people sign in at the server. With port 25 sign-in is often impossible: choose 465 with TLS or 587 with STARTTLS.',
    'mailFailure.passwordWrong.title': 'User name or password is wrong',
    'mailFailure.passwordWrong.text': '{{host}} does not accept the password of {{user}}.',
    'mailFailure.passwordWrong.next':
      'Enter the password of the mailbox again; it is another one than the password for Guichet. Check the user name too: it is most often the whole address.',
    'mailFailure.passwordWrong.google.next':
      'Google takes an “app password” here, not the usual one: in the Google account, open Security, two-step verification, App passwords, and create one for Guichet. It has 16 letters. Or connect the mailbox instead.',
    'mailFailure.appPasswordNeeded.title': 'An app password is needed',
    'mailFailure.appPasswordNeeded.text':
      '{{host}} does not accept the usual password of {{user}} from a program. It wants an “app password”: a second password that the mail provider makes for one program only.',
    'mailFailure.appPasswordNeeded.next':
      'Sign in to your mail provider, look for “app passwords” in the security settings, create one for Guichet, and enter it here in place of the usual one. Or connect the mailbox, where your organization offers it.',
    'mailFailure.basicAuthOff.title': 'This server takes no password from programs',
    'mailFailure.basicAuthOff.text': '{{host}} no longer lets programs sign in with a user name and a password.',
    'mailFailure.basicAuthOff.next':
      'Connect the mailbox instead: in the mail settings, choose “Each with their connected mailbox”. No password is needed then.',
    'mailFailure.basicAuthOff.microsoft.title': 'Microsoft 365 takes no password from programs',
    'mailFailure.basicAuthOff.microsoft.text':
      'Microsoft has switched off signing in with a password (“basic authentication”) for this mailbox. The password itself may well be right.',
    'mailFailure.basicAuthOff.microsoft.next':
      'Connect the mailbox instead: an administrator chooses “Each with their connected mailbox” in the mail settings, then everybody clicks once on “Connect my Microsoft mailbox”.',
    'mailFailure.tokenRefused.title': 'The connected mailbox was not accepted',
    'mailFailure.tokenRefused.text': '{{host}} does not accept the access that {{user}} gave to Guichet.',
    'mailFailure.tokenRefused.next':
      'Connect the mailbox again in your preferences. If that does not help, an administrator must allow sending (SMTP) for this mailbox at the mail provider.',
    'mailFailure.reconnectNeeded.title': 'The mailbox must be connected again',
    'mailFailure.reconnectNeeded.text':
      'The mail provider has ended the access of Guichet to the mailbox of {{user}}: after a change of password, for example.',
    'mailFailure.reconnectNeeded.next': 'Connect the mailbox again in your preferences. One click is enough.',
    'mailFailure.accountNotReady.title': 'The mailbox may not send at the moment',
    'mailFailure.accountNotReady.text':
      '{{host}} knows {{user}}, but the mailbox is blocked, suspended or not ready to send.',
    'mailFailure.accountNotReady.next':
      'Sign in to the mailbox with your browser and see whether it asks for something. Otherwise ask your mail provider, or whoever looks after it, to unblock it.',
    'mailFailure.senderRefused.title': 'The sender’s address is refused',
    'mailFailure.senderRefused.text': '{{host}} does not let {{user}} write from this address.',
    'mailFailure.senderRefused.next':
      'Write from the address that belongs to the account, or ask whoever runs the mail server to allow this sender (“send as”).',
    'mailFailure.recipientRefused.title': 'The recipient is refused',
    'mailFailure.recipientRefused.text':
      '{{host}} does not take a message for this recipient: the address does not exist, or may not be written to.',
    'mailFailure.recipientRefused.next': 'Check the recipient’s address letter by letter, then send again.',
    'mailFailure.mailboxFull.title': 'A mailbox is full',
    'mailFailure.mailboxFull.text': 'The recipient’s mailbox, or the sender’s, has no room left.',
    'mailFailure.mailboxFull.next': 'Make room in your mailbox, or tell the recipient by another way. Then send again.',
    'mailFailure.tooMany.title': 'Too many messages at once',
    'mailFailure.tooMany.text': '{{host}} takes no more messages from {{user}} for now: its limit is reached.',
    'mailFailure.tooMany.next':
      'Wait a while, an hour for most servers and a day for some. Whoever looks after the mail server can raise the limit.',
    'mailFailure.tooLarge.title': 'The message is too large',
    'mailFailure.tooLarge.text': '{{host}} does not take messages of this size.',
    'mailFailure.tooLarge.next': 'Send fewer or smaller files, or give a link to them.',
    'mailFailure.contentRefused.title': 'The content was refused',
    'mailFailure.contentRefused.text':
      '{{host}} does not take this message: it takes it for unwanted mail, or does not like a file in it.',
    'mailFailure.contentRefused.next':
      'Look at the server’s own words below. Send it without attachments or links, or ask whoever looks after the mail server.',
    'mailFailure.tryLater.title': 'The server cannot take it right now',
    'mailFailure.tryLater.text': '{{host}} asks to try again later. Nothing is wrong with the settings.',
    'mailFailure.tryLater.next': 'Try again in a few minutes.',
    'mailFailure.notUnderstood.title': 'This is not a mail server’s answer',
    'mailFailure.notUnderstood.text':
      'What answers at {{host}} on port {{port}} does not speak as a mail server for sending does, or says something unexpected.',
    'mailFailure.notUnderstood.next':
      'Check server and port: it must be the server for outgoing mail (SMTP), not the one for reading (IMAP, POP) nor a website.',
    'mailFailure.uncertain.title': 'Nobody knows whether the message left',
    'mailFailure.uncertain.text':
      'The connection broke off after the message was handed over and before {{host}} confirmed it. It may have arrived.',
    'mailFailure.uncertain.next':
      'Look into “Sent” of the mailbox, or ask the recipient. Send it again only if it did not arrive.',
  },
  fr: {
    'mailFailure.theServer': 'le serveur',
    'mailFailure.theAccount': 'ce compte',
    'mailFailure.thePort': 'choisi',
    'mailFailure.signInMissing.title': 'Le serveur et les réglages ne s’accordent pas sur la connexion',
    'mailFailure.signInMissing.text':
      '{{host}} demande un identifiant et un mot de passe alors qu’aucun n’est envoyé, ou n’en accepte pas sur le port {{port}}.',
    'mailFailure.signInMissing.next':
      'Vérifiez dans les réglages de messagerie comment on se connecte au serveur. Le port 25 ne le permet souvent pas\u00a0: choisissez 465 avec TLS ou 587 avec STARTTLS.',
    'mailFailure.passwordWrong.title': 'L’identifiant ou le mot de passe est faux',
    'mailFailure.passwordWrong.text': '{{host}} n’accepte pas le mot de passe de {{user}}.',
    'mailFailure.passwordWrong.next':
      'Saisissez de nouveau le mot de passe de la boîte aux lettres\u00a0; ce n’est pas celui de Guichet. Vérifiez aussi l’identifiant\u00a0: c’est le plus souvent l’adresse entière.',
    'mailFailure.passwordWrong.google.next':
      'Google attend ici un «\u00a0mot de passe d’application\u00a0», pas le mot de passe habituel\u00a0: dans le compte Google, ouvrez Sécurité, Validation en deux étapes, Mots de passe des applications, et créez-en un pour Guichet. Il compte 16 lettres. Ou connectez plutôt la boîte aux lettres.',
    'mailFailure.appPasswordNeeded.title': 'Il faut un mot de passe d’application',
    'mailFailure.appPasswordNeeded.text':
      '{{host}} n’accepte pas d’un programme le mot de passe habituel de {{user}}. Il veut un «\u00a0mot de passe d’application\u00a0»\u00a0: un second mot de passe, créé par le fournisseur de messagerie pour un seul programme.',
    'mailFailure.appPasswordNeeded.next':
      'Connectez-vous chez votre fournisseur de messagerie, cherchez «\u00a0mots de passe d’application\u00a0» dans les réglages de sécurité, créez-en un pour Guichet et saisissez-le ici à la place de l’habituel. Ou connectez la boîte aux lettres, si votre organisation le propose.',
    'mailFailure.basicAuthOff.title': 'Ce serveur n’accepte plus de mot de passe',
    'mailFailure.basicAuthOff.text':
      '{{host}} ne laisse plus les programmes se connecter avec un identifiant et un mot de passe.',
    'mailFailure.basicAuthOff.next':
      'Connectez plutôt la boîte aux lettres\u00a0: dans les réglages de messagerie, choisissez «\u00a0Chacun avec sa boîte connectée\u00a0». Il n’y a alors plus de mot de passe à donner.',
    'mailFailure.basicAuthOff.microsoft.title': 'Microsoft 365 n’accepte plus de mot de passe',
    'mailFailure.basicAuthOff.microsoft.text':
      'Microsoft a désactivé la connexion par mot de passe («\u00a0authentification de base\u00a0») pour cette boîte aux lettres. Le mot de passe lui-même est peut-être juste.',
    'mailFailure.basicAuthOff.microsoft.next':
      'Connectez plutôt la boîte aux lettres\u00a0: un administrateur choisit «\u00a0Chacun avec sa boîte connectée\u00a0» dans les réglages de messagerie, puis chacun clique une fois sur «\u00a0Connecter ma boîte Microsoft\u00a0».',
    'mailFailure.tokenRefused.title': 'La boîte aux lettres connectée n’est pas acceptée',
    'mailFailure.tokenRefused.text': '{{host}} n’accepte pas l’accès que {{user}} a donné à Guichet.',
    'mailFailure.tokenRefused.next':
      'Connectez de nouveau la boîte aux lettres dans vos préférences. Si cela ne suffit pas, un administrateur doit autoriser l’envoi (SMTP) pour cette boîte chez le fournisseur de messagerie.',
    'mailFailure.reconnectNeeded.title': 'La boîte aux lettres est à reconnecter',
    'mailFailure.reconnectNeeded.text':
      'Le fournisseur de messagerie a mis fin à l’accès de Guichet à la boîte aux lettres de {{user}}\u00a0: après un changement de mot de passe, par exemple.',
    'mailFailure.reconnectNeeded.next':
      'Connectez de nouveau la boîte aux lettres dans vos préférences. Un clic suffit.',
    'mailFailure.accountNotReady.title': 'La boîte aux lettres ne peut pas envoyer pour le moment',
    'mailFailure.accountNotReady.text':
      '{{host}} connaît {{user}}, mais la boîte aux lettres est bloquée, suspendue ou pas encore prête à envoyer.',
    'mailFailure.accountNotReady.next':
      'Ouvrez la boîte aux lettres dans votre navigateur et voyez si elle vous demande quelque chose. Sinon, demandez à votre fournisseur de messagerie, ou à la personne qui s’en occupe, de la débloquer.',
    'mailFailure.senderRefused.title': 'L’adresse d’expéditeur est refusée',
    'mailFailure.senderRefused.text': '{{host}} ne laisse pas {{user}} écrire depuis cette adresse.',
    'mailFailure.senderRefused.next':
      'Écrivez depuis l’adresse qui appartient au compte, ou demandez à la personne qui s’occupe du serveur d’autoriser cet expéditeur («\u00a0envoyer en tant que\u00a0»).',
    'mailFailure.recipientRefused.title': 'Le destinataire est refusé',
    'mailFailure.recipientRefused.text':
      '{{host}} n’accepte pas de message pour ce destinataire\u00a0: l’adresse n’existe pas, ou on ne peut pas lui écrire.',
    'mailFailure.recipientRefused.next':
      'Vérifiez l’adresse du destinataire lettre par lettre, puis envoyez de nouveau.',
    'mailFailure.mailboxFull.title': 'Une boîte aux lettres est pleine',
    'mailFailure.mailboxFull.text':
      'Il n’y a plus de place dans la boîte du destinataire, ou dans celle de l’expéditeur.',
    'mailFailure.mailboxFull.next':
      'Faites de la place dans votre boîte, ou prévenez le destinataire autrement. Puis envoyez de nouveau.',
    'mailFailure.tooMany.title': 'Trop de messages à la fois',
    'mailFailure.tooMany.text':
      '{{host}} n’accepte plus de message de {{user}} pour l’instant\u00a0: sa limite est atteinte.',
    'mailFailure.tooMany.next':
      'Attendez un peu, une heure pour la plupart des serveurs, un jour pour certains. La personne qui s’occupe du serveur peut relever cette limite.',
    'mailFailure.tooLarge.title': 'Le message est trop lourd',
    'mailFailure.tooLarge.text': '{{host}} n’accepte pas de message de cette taille.',
    'mailFailure.tooLarge.next': 'Joignez moins de fichiers ou de plus petits, ou envoyez un lien.',
    'mailFailure.contentRefused.title': 'Le contenu a été refusé',
    'mailFailure.contentRefused.text':
      '{{host}} n’accepte pas ce message\u00a0: il le prend pour un courrier indésirable, ou un fichier joint ne lui convient pas.',
    'mailFailure.contentRefused.next':
      'Lisez ci-dessous ce qu’en dit le serveur. Envoyez-le sans pièce jointe ni lien, ou parlez-en à la personne qui s’occupe du serveur.',
    'mailFailure.tryLater.title': 'Le serveur ne peut pas le prendre tout de suite',
    'mailFailure.tryLater.text': '{{host}} demande de réessayer plus tard. Les réglages ne sont pas en cause.',
    'mailFailure.tryLater.next': 'Réessayez dans quelques minutes.',
    'mailFailure.notUnderstood.title': 'La réponse n’est pas celle d’un serveur d’envoi',
    'mailFailure.notUnderstood.text':
      'Ce qui répond à {{host}} sur le port {{port}} ne parle pas comme un serveur d’envoi de courrier, ou dit quelque chose d’inattendu.',
    'mailFailure.notUnderstood.next':
      'Vérifiez le serveur et le port\u00a0: il faut le serveur sortant (SMTP), pas celui de lecture (IMAP, POP) ni un site web.',
    'mailFailure.uncertain.title': 'On ne sait pas si le message est parti',
    'mailFailure.uncertain.text':
      'La connexion s’est interrompue après la remise du message et avant que {{host}} la confirme. Il est peut-être arrivé.',
    'mailFailure.uncertain.next':
      'Regardez dans les «\u00a0Envoyés\u00a0» de la boîte aux lettres, ou demandez au destinataire. Ne le renvoyez que s’il n’est pas arrivé.',
  },
}
