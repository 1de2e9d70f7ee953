import type { Catalog } from '../catalog.ts'
import type en from '../en/signIn.ts'

export default {
  title: 'Se connecter',
  name: 'Code de connexion ou adresse e-mail',
  nameMissing: 'Saisissez votre code de connexion ou votre adresse e-mail.',
  password: 'Mot de passe',
  passwordMissing: 'Saisissez votre mot de passe.',
  submit: 'Se connecter',
  language: 'Langue',
  tagline: 'Vos équipes, leurs comptes',
  pitch: 'Un seul endroit pour ouvrir, modifier et fermer l’accès de chacun dans votre organisation.',
  ended: 'Votre session est terminée. Connectez-vous pour reprendre où vous en étiez.',
  throttled: 'Trop d’essais. Patientez avant de réessayer.',
  throttledMinutes_one: 'Trop d’essais. Réessayez dans une minute.',
  throttledMinutes_many: 'Trop d’essais. Réessayez dans {{count}} minutes.',
  throttledMinutes_other: 'Trop d’essais. Réessayez dans {{count}} minutes.',
  forgotten: 'Mot de passe oublié\u202f? Un administrateur de votre organisation peut vous en donner un nouveau.',
  choose: {
    title: 'Quelle organisation\u202f?',
    message: 'Votre adresse est connue de plusieurs organisations. Où voulez-vous aller\u202f?',
    account: 'Compte {{name}}',
    back: 'Utiliser un autre compte',
  },
  change: {
    title: 'Choisissez votre mot de passe',
    message: 'Le mot de passe reçu ne sert que la première fois. Choisissez-en un que vous seul connaissez.',
    current: 'Mot de passe reçu',
    new: 'Nouveau mot de passe',
    again: 'Nouveau mot de passe, encore une fois',
    different: 'Les deux mots de passe ne sont pas identiques.',
    newMissing: 'Choisissez un nouveau mot de passe.',
    submit: 'Enregistrer et continuer',
    done: 'Votre mot de passe est enregistré. Connectez-vous avec lui.',
  },
} as const satisfies Catalog<typeof en>
