import type { Texts } from '../../platform/language/index.ts'

/** The frame that every letter shares, and the notices of changes to an account. A template's own texts stand with the domain that sends it. */
export const mailTexts: Texts = {
  en: {
    'letter.frame.why': 'You receive this message because you have an account with {{organization}}.',
    'letter.frame.noReply': 'This message was sent automatically: nobody reads replies to it.',
    'letter.notice.subject': '{{what}} ({{organization}})',
    'letter.notice.title': '{{what}}',
    'letter.notice.body': 'Hello {{name}},\n\n{{sentence}}, on {{when}}.',
    'letter.notice.after':
      'You did not expect this? Tell an administrator of {{organization}}. Nobody will ever ask you for your password.',
    'letter.ownNotice.subject': '{{what}} ({{organization}})',
    'letter.ownNotice.title': '{{what}}',
    'letter.ownNotice.body': 'Hello {{name}},\n\n{{sentence}}, on {{when}}.',
    'letter.ownNotice.after':
      'This was not you? Then somebody else may know your password: tell an administrator of {{organization}} at once.',
    'letter.opened.subject': '{{what}} ({{organization}})',
    'letter.opened.title': '{{what}}',
    'letter.opened.body':
      'Hello {{name}},\n\n{{sentence}}, on {{when}}.\n\nYour sign-in name: {{signInName}}\n\nYour first password is given to you by your administrator, never by e-mail.',
    'letter.opened.button': 'Sign in',
    'letter.opened.after': 'You did not expect this? Tell an administrator of {{organization}}.',
    'notice.other': 'Your account was changed',
    'notice.none': 'nothing',
    'notice.field': '{{label}}: {{before}} → {{after}}',
    'notice.fieldChanged': '{{label}}: changed',
    'notice.fieldEmptied': '{{label}}: removed',
    'effect.mail.told': 'An e-mail to {{email}} tells of this change',
  },
  fr: {
    'letter.frame.why': 'Vous recevez ce message parce que vous avez un compte chez {{organization}}.',
    'letter.frame.noReply': 'Ce message est envoyé automatiquement\u00a0: personne ne lit les réponses.',
    'letter.notice.subject': '{{what}} ({{organization}})',
    'letter.notice.title': '{{what}}',
    'letter.notice.body': 'Bonjour {{name}},\n\n{{sentence}}, le {{when}}.',
    'letter.notice.after':
      'Vous ne vous y attendiez pas\u00a0? Prévenez un administrateur de {{organization}}. Personne ne vous demandera jamais votre mot de passe.',
    'letter.ownNotice.subject': '{{what}} ({{organization}})',
    'letter.ownNotice.title': '{{what}}',
    'letter.ownNotice.body': 'Bonjour {{name}},\n\n{{sentence}}, le {{when}}.',
    'letter.ownNotice.after':
      'Ce n’était pas vous\u00a0? Quelqu’un d’autre connaît peut-être votre mot de passe\u00a0: prévenez tout de suite un administrateur de {{organization}}.',
    'letter.opened.subject': '{{what}} ({{organization}})',
    'letter.opened.title': '{{what}}',
    'letter.opened.body':
      'Bonjour {{name}},\n\n{{sentence}}, le {{when}}.\n\nVotre code de connexion\u00a0: {{signInName}}\n\nVotre administrateur vous donne votre premier mot de passe, jamais par e-mail.',
    'letter.opened.button': 'Se connecter',
    'letter.opened.after': 'Vous ne vous y attendiez pas\u00a0? Prévenez un administrateur de {{organization}}.',
    'notice.other': 'Votre compte a été modifié',
    'notice.none': 'rien',
    'notice.field': '{{label}}\u00a0: {{before}} → {{after}}',
    'notice.fieldChanged': '{{label}}\u00a0: modification',
    'notice.fieldEmptied': '{{label}}\u00a0: suppression',
    'effect.mail.told': 'Un e-mail à {{email}} annonce cette modification',
  },
}
