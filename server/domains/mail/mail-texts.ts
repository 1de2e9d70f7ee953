import type { Texts } from '../../platform/language/index.ts'

/** The frame that every letter shares. A template's own texts stand with the domain that sends it. */
export const mailTexts: Texts = {
  en: {
    'letter.frame.why': 'You receive this message because you have an account with {{organization}}.',
    'letter.frame.noReply': 'This message was sent automatically: nobody reads replies to it.',
  },
  fr: {
    'letter.frame.why': 'Vous recevez ce message parce que vous avez un compte chez {{organization}}.',
    'letter.frame.noReply': 'Ce message est envoyé automatiquement\u00a0: personne ne lit les réponses.',
  },
}
