import type { Catalog } from '../catalog.ts'
import type en from '../en/proof.ts'

export default {
  title: 'Confirmez que c’est vous',
  intro:
    'Cela touche à la sécurité de votre compte. Confirmez qui vous êtes ; on ne vous le redemandera pas pendant dix minutes.',
  password: 'Votre mot de passe',
  passwordMissing: 'Saisissez votre mot de passe.',
  codeMissing: 'Saisissez le code.',
  code: {
    totp: 'Code de votre application d’authentification',
    email: 'Code reçu par e-mail',
    sms: 'Code reçu par SMS',
    recoveryCode: 'L’un de vos codes de secours',
  },
  sentTo: 'Envoyé à {{hint}}.',
  passkeyHint: 'Votre appareil vous demande votre empreinte, votre visage ou son code.',
  confirm: 'Confirmer',
  confirmPasskey: 'Utiliser ma clé d’accès',
  cancel: 'Annuler',
  otherWays: 'Un autre moyen',
  ways: {
    password: 'Mot de passe',
    totp: 'Application d’authentification',
    email: 'Code par e-mail',
    sms: 'Code par SMS',
    passkey: 'Clé d’accès',
    recoveryCode: 'Code de secours',
  },
  noWay: 'Votre compte n’a rien qui permette de confirmer. Adressez-vous à un administrateur de votre organisation.',
  failed: 'Le chargement a échoué. {{reason}}',
  retry: 'Réessayer',
} as const satisfies Catalog<typeof en>
