import type { Texts } from '../../platform/language/index.ts'

/** Effects, journal sentences and notices of what people do with mailed links. */
export const recoveryTexts: Texts = {
  en: {
    'field.emailSame': 'This is your address already.',
    'field.mailNotSetUpForProof': 'This server cannot send e-mail yet. Ask an administrator to change your address.',
    'effect.self.invitation.accept': 'Your account is open',
    'effect.self.email.request': 'The address {{email}} counts once you have confirmed it',
    'effect.self.email.cancel': 'Your address stays as it is',
    'effect.self.email': 'Your address is now {{email}}',
    'journal.self.invitation.accept': '{actor} accepted the invitation',
    'journal.self.password.reset': '{actor} chose a new password by a link sent by e-mail',
    'journal.self.email.request': '{actor} asked for another e-mail address',
    'journal.self.email.cancel': '{actor} kept the e-mail address as it was',
    'journal.self.email': '{actor} confirmed a new e-mail address',
    'notice.self.invitation.accept': 'You accepted your invitation',
    'notice.self.password.reset': 'Your password was changed',
    'notice.self.email.request': 'Another e-mail address was asked for',
    'notice.self.email': 'Your e-mail address was changed',
  },
  fr: {
    'field.emailSame': 'C’est déjà votre adresse.',
    'field.mailNotSetUpForProof':
      'Ce serveur ne peut pas encore envoyer d’e-mail. Demandez à un administrateur de changer votre adresse.',
    'effect.self.invitation.accept': 'Votre compte est ouvert',
    'effect.self.email.request': 'L’adresse {{email}} comptera quand vous l’aurez confirmée',
    'effect.self.email.cancel': 'Votre adresse reste la même',
    'effect.self.email': 'Votre adresse est maintenant {{email}}',
    'journal.self.invitation.accept': '{actor} a accepté l’invitation',
    'journal.self.password.reset': '{actor} a choisi un nouveau mot de passe par un lien reçu par e-mail',
    'journal.self.email.request': '{actor} a demandé une autre adresse e-mail',
    'journal.self.email.cancel': '{actor} a gardé son adresse e-mail',
    'journal.self.email': '{actor} a confirmé une nouvelle adresse e-mail',
    'notice.self.invitation.accept': 'Vous avez accepté votre invitation',
    'notice.self.password.reset': 'Votre mot de passe a été changé',
    'notice.self.email.request': 'Une autre adresse e-mail est demandée',
    'notice.self.email': 'Votre adresse e-mail a été changée',
  },
}
