import type { Catalog } from '../catalog.ts'
import type en from '../en/links.ts'

export default {
  invitation: {
    title: 'Bienvenue, {{name}}',
    message:
      '{{organization}} a ouvert un compte pour vous. Choisissez votre mot de passe\u00a0: personne d’autre ne le connaîtra.',
    submit: 'Enregistrer et me connecter',
  },
  reset: {
    title: 'Choisissez un nouveau mot de passe',
    message: 'Pour votre compte chez {{organization}}. L’ancien mot de passe ne servira plus.',
    submit: 'Enregistrer et me connecter',
  },
  signInName: 'Votre code de connexion',
  signInNameHelp: 'Il vous sera demandé à chaque connexion.',
  confirm: {
    title: 'Confirmez votre adresse',
    message: '{{email}} deviendra l’adresse du compte {{signInName}} chez {{organization}}.',
    submit: 'Confirmer cette adresse',
    doneTitle: 'Votre adresse est confirmée',
    done: 'Les messages arrivent désormais à {{email}}.',
    continue: 'Continuer vers mes applications',
  },
  over: {
    title: 'Ce lien n’est plus valable',
    why: 'Il a déjà servi, il a expiré, ou un plus récent le remplace.',
    invitation:
      'Cherchez un message plus récent, ou demandez à l’administrateur de votre organisation de vous renvoyer l’invitation. Si vous avez déjà choisi votre mot de passe, connectez-vous simplement.',
    reset: 'Cherchez un message plus récent, ou demandez-en un autre\u00a0: il arrive en quelques minutes.',
    confirm:
      'Si votre adresse reste à confirmer, demandez un autre message dans vos préférences. Si elle l’est déjà, il n’y a plus rien à faire.',
    askAgain: 'Demander un autre message',
    preferences: 'Ouvrir mes préférences',
    signIn: 'Se connecter',
  },
  forgotten: {
    title: 'Mot de passe oublié',
    message: 'Nous vous envoyons un message avec lequel vous en choisirez un nouveau.',
    name: 'Code de connexion ou adresse e-mail',
    missing: 'Saisissez votre code de connexion ou votre adresse e-mail.',
    submit: 'Envoyer le message',
    sentTitle: 'Regardez votre messagerie',
    sent: 'Si un compte correspond, un message vient de partir à son adresse. Il est valable une heure\u202f; regardez aussi dans les indésirables.',
    noAddress:
      'Pas d’adresse sur votre compte\u202f? Un administrateur de votre organisation peut vous donner un nouveau mot de passe.',
    again: 'Essayer un autre nom',
    back: 'Revenir à la connexion',
  },
} as const satisfies Catalog<typeof en>
