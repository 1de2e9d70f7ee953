import type { Texts } from '../../platform/language/index.ts'

/** The letters that carry a link, and what is told when a link is over. */
export const linkTexts: Texts = {
  en: {
    'problem.linkOver.title': 'This link is no longer valid',
    'problem.linkOver.detail':
      'It was used already, has expired, or was replaced by a newer one. Use the latest message, or ask for another.',
    'letter.invitation.subject': 'Your account with {{organization}}',
    'letter.invitation.title': 'Welcome, {{name}}',
    'letter.invitation.body':
      '{{organization}} has opened an account for you. Your sign-in name is: {{signInName}}\n\nTo begin, choose your password. The button works for 7 days, once.\n\nNobody will ask you for this password, neither by telephone nor by e-mail.',
    'letter.invitation.button': 'Choose my password',
    'letter.invitation.footer':
      'You receive this message because an administrator of {{organization}} invited you. If you did not expect it, do nothing.',
    'letter.passwordReset.subject': 'Choose a new password',
    'letter.passwordReset.title': 'Choose a new password',
    'letter.passwordReset.body':
      'Hello {{name}},\n\nsomebody asked for a new password for your account “{{signInName}}” with {{organization}}. The button works for one hour, once.\n\nIf it was not you, do nothing: your password stays as it is.',
    'letter.passwordReset.button': 'Choose a new password',
    'letter.emailProof.subject': 'Confirm your e-mail address',
    'letter.emailProof.title': 'Confirm this address',
    'letter.emailProof.body':
      'Hello {{name}},\n\nthis address is to become the one of the account “{{signInName}}” with {{organization}}. It counts once you confirm it. The button works for one day, once.\n\nIf this tells you nothing, do nothing: this address is not used then.',
    'letter.emailProof.button': 'Confirm my address',
    'letter.emailProof.footer': 'You receive this message because this address was entered with {{organization}}.',
  },
  fr: {
    'problem.linkOver.title': 'Ce lien n’est plus valable',
    'problem.linkOver.detail':
      'Il a déjà servi, il a expiré, ou un plus récent le remplace. Prenez le dernier message reçu, ou demandez-en un autre.',
    'letter.invitation.subject': 'Votre compte chez {{organization}}',
    'letter.invitation.title': 'Bienvenue, {{name}}',
    'letter.invitation.body':
      '{{organization}} a ouvert un compte pour vous. Votre code de connexion est\u00a0: {{signInName}}\n\nPour commencer, choisissez votre mot de passe. Le bouton est valable 7 jours, une seule fois.\n\nPersonne ne vous demandera ce mot de passe, ni par téléphone ni par e-mail.',
    'letter.invitation.button': 'Choisir mon mot de passe',
    'letter.invitation.footer':
      'Vous recevez ce message parce qu’un administrateur de {{organization}} vous a invité. Si vous ne l’attendiez pas, ne faites rien.',
    'letter.passwordReset.subject': 'Choisissez un nouveau mot de passe',
    'letter.passwordReset.title': 'Choisissez un nouveau mot de passe',
    'letter.passwordReset.body':
      'Bonjour {{name}},\n\nun nouveau mot de passe a été demandé pour votre compte «\u00a0{{signInName}}\u00a0» chez {{organization}}. Le bouton est valable une heure, une seule fois.\n\nSi ce n’est pas vous, ne faites rien\u00a0: votre mot de passe reste le même.',
    'letter.passwordReset.button': 'Choisir un nouveau mot de passe',
    'letter.emailProof.subject': 'Confirmez votre adresse e-mail',
    'letter.emailProof.title': 'Confirmez cette adresse',
    'letter.emailProof.body':
      'Bonjour {{name}},\n\ncette adresse doit devenir celle du compte «\u00a0{{signInName}}\u00a0» chez {{organization}}. Elle comptera quand vous l’aurez confirmée. Le bouton est valable un jour, une seule fois.\n\nSi cela ne vous dit rien, ne faites rien\u00a0: cette adresse ne sera pas utilisée.',
    'letter.emailProof.button': 'Confirmer mon adresse',
    'letter.emailProof.footer': 'Vous recevez ce message parce que cette adresse a été saisie chez {{organization}}.',
  },
}
