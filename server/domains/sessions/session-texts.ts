import type { Texts } from '../../platform/language/index.ts'

/** Effects and journal sentences of sessions and devices. */
export const sessionTexts: Texts = {
  en: {
    'effect.self.session.end': 'Signed out there',
    'effect.user.signOut': '{{name}} is signed out everywhere',
    'journal.self.session.end': '{actor} signed out another of their devices',
    'journal.user.signOut': '{actor} signed {target} out everywhere',
  },
  fr: {
    'effect.self.session.end': 'Déconnecté à cet endroit',
    'effect.user.signOut': '{{name}} est déconnecté partout',
    'journal.self.session.end': '{actor} a déconnecté un autre de ses appareils',
    'journal.user.signOut': '{actor} a déconnecté {target} partout',
  },
}
