import type { Catalog } from '../catalog.ts'
import type en from '../en/secondFactor.ts'

export default {
  totp: {
    title: 'Votre code à six chiffres',
    message: 'Ouvrez votre application d’authentification et recopiez le code affiché pour votre compte.',
    choice: 'Utiliser l’application',
    choiceHelp: 'Le code affiché par votre téléphone',
  },
  email: {
    title: 'Votre code reçu par e-mail',
    choice: 'Recevoir un code par e-mail',
    choiceHelp: 'À l’adresse {{hint}}',
  },
  sms: {
    title: 'Votre code reçu par SMS',
    choice: 'Recevoir un code par SMS',
    choiceHelp: 'Au numéro {{hint}}',
  },
  passkey: {
    title: 'Votre clé d’accès',
    message: 'Votre appareil demande votre empreinte, votre visage ou son propre code.',
    submit: 'Utiliser ma clé d’accès',
    choice: 'Utiliser une clé d’accès',
    choiceHelp: 'Empreinte ou visage sur cet appareil',
  },
  recoveryCode: {
    title: 'Un code de secours',
    message: 'Prenez les codes que vous avez rangés à la création de votre accès. Chacun sert une seule fois.',
    label: 'Code de secours',
    missing: 'Saisissez un de vos codes de secours.',
    choice: 'Utiliser un code de secours',
    choiceHelp_one: 'Il vous en reste un',
    choiceHelp_many: 'Il vous en reste {{count}}',
    choiceHelp_other: 'Il vous en reste {{count}}',
  },
  remember: 'Ne plus demander ici pendant 30 jours',
  rememberHelp: 'À ne pas cocher sur un poste partagé.',
  submit: 'Vérifier',
  withoutPhone: 'Sans votre téléphone\u202f?',
  otherWay: 'Un autre moyen',
} as const satisfies Catalog<typeof en>
