import type { Catalog } from '../catalog.ts'
import type en from '../en/factorSetup.ts'

export default {
  title: 'Protégez votre compte',
  message:
    'Votre organisation demande une seconde preuve en plus du mot de passe. Choisissez la vôtre\u202f; vous pourrez en ajouter d’autres dans vos préférences.',
  back: 'Choisir un autre moyen',
  totp: {
    title: 'Application d’authentification',
    description: 'Un code affiché par votre téléphone',
  },
  passkey: {
    title: 'Clé d’accès',
    description: 'Empreinte, visage ou code d’appareil',
  },
  email: { title: 'Code par e-mail', description: 'Envoyé à {{hint}}' },
  sms: { title: 'Code par SMS', description: 'Envoyé au numéro {{hint}}' },
  codesTitle: 'Rangez vos codes de secours',
} as const satisfies Catalog<typeof en>
