import type { Texts } from '../../platform/language/index.ts'

/** Why a mail server was not reached, or not safely: what happened, what it means, what to do now. */
export const reachFailureTexts: Texts = {
  en: {
    'mailFailure.nameNotFound.title': 'This server does not exist',
    'mailFailure.nameNotFound.text': 'Nobody knows a server called {{host}}.',
    'mailFailure.nameNotFound.next':
      'Check the name of the mail server letter by letter. Your mail provider states it in its help pages as “outgoing server” or “SMTP server”.',
    'mailFailure.connectionRefused.title': 'The server refuses the connection',
    'mailFailure.connectionRefused.text': '{{host}} is there, but takes no connection on port {{port}}.',
    'mailFailure.connectionRefused.next':
      'Check the port: usually 465 (TLS) or 587 (STARTTLS). If it is right, the server may be switched off, or only take connections from certain networks: ask whoever runs it.',
    'mailFailure.unreachable.title': 'The server cannot be reached',
    'mailFailure.unreachable.text': 'There is no way to {{host}} from here at the moment.',
    'mailFailure.unreachable.next':
      'Try again in a few minutes. If it stays so, ask whoever runs the mail server or the network.',
    'mailFailure.privateAddress.title': 'This server lies in a private network',
    'mailFailure.privateAddress.text': '{{host}} leads into a private network. For safety, nothing was sent there.',
    'mailFailure.privateAddress.next':
      'Enter the name under which the mail server is reached from the internet. If it really lies in your own network, whoever runs Guichet can allow that network.',
    'mailFailure.timeout.title': 'The server does not answer',
    'mailFailure.timeout.text': '{{host}} did not answer in time on port {{port}}.',
    'mailFailure.timeout.next':
      'Check the server and the port. A firewall may block the way: port 25 often is, so choose 465 or 587. Otherwise try again in a few minutes.',
    'mailFailure.connectionLost.title': 'The connection broke off',
    'mailFailure.connectionLost.text': '{{host}} ended the conversation before the message was handed over.',
    'mailFailure.connectionLost.next':
      'Try again in a few minutes. If it happens each time, check port and encryption: 465 goes with TLS, 587 with STARTTLS.',
    'mailFailure.wrongEncryption.title': 'Port and encryption do not match',
    'mailFailure.wrongEncryption.text': '{{host}} expects another encryption on port {{port}} than the one chosen.',
    'mailFailure.wrongEncryption.next': 'Choose TLS with port 465, or STARTTLS with port 587. Then test again.',
    'mailFailure.startTlsMissing.title': 'The server does not offer STARTTLS',
    'mailFailure.startTlsMissing.text':
      '{{host}} cannot encrypt on port {{port}} in the way that was chosen. No password was sent.',
    'mailFailure.startTlsMissing.next':
      'Try TLS with port 465. If the server knows no encryption at all, ask whoever runs it to set it up: without it, passwords can be read on their way.',
    'mailFailure.certificateExpired.title': 'The server’s certificate is out of date',
    'mailFailure.certificateExpired.text':
      'The certificate with which {{host}} proves who it is has expired, or is not valid yet. No password was sent.',
    'mailFailure.certificateExpired.next':
      'Whoever runs the mail server must renew its certificate. Nothing needs to be changed here.',
    'mailFailure.certificateName.title': 'The certificate belongs to another server',
    'mailFailure.certificateName.text':
      'The server answers as {{host}}, but its certificate is made out to another name. No password was sent.',
    'mailFailure.certificateName.next':
      'Enter the server’s name as your mail provider states it: often it is another one than your own domain.',
    'mailFailure.certificateUntrusted.title': 'The server’s certificate is not trusted',
    'mailFailure.certificateUntrusted.text':
      'Nobody trustworthy vouches for the certificate of {{host}}. No password was sent: it could be another server in its place.',
    'mailFailure.certificateUntrusted.next':
      'Ask whoever runs the mail server for a certificate of a recognised authority (Let’s Encrypt is free).',
  },
  fr: {
    'mailFailure.nameNotFound.title': 'Ce serveur n’existe pas',
    'mailFailure.nameNotFound.text': 'Aucun serveur ne répond au nom de {{host}}.',
    'mailFailure.nameNotFound.next':
      'Vérifiez le nom du serveur lettre par lettre. Votre fournisseur de messagerie l’indique dans son aide, sous «\u00a0serveur sortant\u00a0» ou «\u00a0serveur SMTP\u00a0».',
    'mailFailure.connectionRefused.title': 'Le serveur refuse la connexion',
    'mailFailure.connectionRefused.text': '{{host}} existe, mais n’accepte aucune connexion sur le port {{port}}.',
    'mailFailure.connectionRefused.next':
      'Vérifiez le port\u00a0: le plus souvent 465 (TLS) ou 587 (STARTTLS). S’il est juste, le serveur est peut-être arrêté, ou n’accepte que certains réseaux\u00a0: demandez à la personne qui s’en occupe.',
    'mailFailure.unreachable.title': 'Le serveur est injoignable',
    'mailFailure.unreachable.text': 'Aucun chemin ne mène à {{host}} pour le moment.',
    'mailFailure.unreachable.next':
      'Réessayez dans quelques minutes. Si cela dure, parlez-en à la personne qui s’occupe du serveur de messagerie ou du réseau.',
    'mailFailure.privateAddress.title': 'Ce serveur est dans un réseau privé',
    'mailFailure.privateAddress.text': '{{host}} mène à un réseau privé. Par sécurité, rien n’y a été envoyé.',
    'mailFailure.privateAddress.next':
      'Indiquez le nom sous lequel le serveur de messagerie est joignable depuis internet. S’il se trouve vraiment dans votre réseau, la personne qui exploite Guichet peut autoriser ce réseau.',
    'mailFailure.timeout.title': 'Le serveur ne répond pas',
    'mailFailure.timeout.text': '{{host}} n’a pas répondu à temps sur le port {{port}}.',
    'mailFailure.timeout.next':
      'Vérifiez le serveur et le port. Un pare-feu bloque peut-être le passage\u00a0: c’est souvent le cas du port 25, choisissez alors 465 ou 587. Sinon, réessayez dans quelques minutes.',
    'mailFailure.connectionLost.title': 'La connexion s’est interrompue',
    'mailFailure.connectionLost.text': '{{host}} a mis fin à l’échange avant que le message soit remis.',
    'mailFailure.connectionLost.next':
      'Réessayez dans quelques minutes. Si cela se répète, vérifiez le port et le chiffrement\u00a0: 465 va avec TLS, 587 avec STARTTLS.',
    'mailFailure.wrongEncryption.title': 'Le port et le chiffrement ne vont pas ensemble',
    'mailFailure.wrongEncryption.text':
      '{{host}} attend sur le port {{port}} un autre chiffrement que celui qui est choisi.',
    'mailFailure.wrongEncryption.next':
      'Choisissez TLS avec le port 465, ou STARTTLS avec le port 587. Puis testez de nouveau.',
    'mailFailure.startTlsMissing.title': 'Le serveur ne propose pas STARTTLS',
    'mailFailure.startTlsMissing.text':
      '{{host}} ne sait pas chiffrer sur le port {{port}} de la façon choisie. Aucun mot de passe n’a été envoyé.',
    'mailFailure.startTlsMissing.next':
      'Essayez TLS avec le port 465. Si le serveur ne connaît aucun chiffrement, demandez à la personne qui s’en occupe de l’installer\u00a0: sans lui, les mots de passe peuvent être lus en chemin.',
    'mailFailure.certificateExpired.title': 'Le certificat du serveur est périmé',
    'mailFailure.certificateExpired.text':
      'Le certificat par lequel {{host}} prouve son identité a expiré, ou n’est pas encore valable. Aucun mot de passe n’a été envoyé.',
    'mailFailure.certificateExpired.next':
      'La personne qui s’occupe du serveur de messagerie doit renouveler son certificat. Il n’y a rien à changer ici.',
    'mailFailure.certificateName.title': 'Le certificat est celui d’un autre serveur',
    'mailFailure.certificateName.text':
      'Le serveur répond au nom de {{host}}, mais son certificat porte un autre nom. Aucun mot de passe n’a été envoyé.',
    'mailFailure.certificateName.next':
      'Indiquez le nom du serveur tel que le donne votre fournisseur de messagerie\u00a0: c’est souvent un autre que votre propre domaine.',
    'mailFailure.certificateUntrusted.title': 'Le certificat du serveur n’est pas reconnu',
    'mailFailure.certificateUntrusted.text':
      'Aucune autorité reconnue ne garantit le certificat de {{host}}. Aucun mot de passe n’a été envoyé\u00a0: un autre serveur pourrait se faire passer pour lui.',
    'mailFailure.certificateUntrusted.next':
      'Demandez à la personne qui s’occupe du serveur de messagerie un certificat d’une autorité reconnue (Let’s Encrypt est gratuit).',
  },
}
