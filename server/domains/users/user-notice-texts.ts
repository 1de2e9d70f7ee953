import type { Texts } from '../../platform/language/index.ts'

/** What the mails say that tell people of changes to their account: one line, subject and title at once. */
export const userNoticeTexts: Texts = {
  en: {
    'notice.user.create': 'Your account is open',
    'notice.user.deactivate': 'Your account is closed',
    'notice.user.reactivate': 'Your account is open again',
    'notice.user.delete': 'Your account was deleted',
    'notice.user.password.set': 'Your password was replaced',
    'notice.user.factors.reset': 'Your second factors were removed',
    'notice.user.signOut': 'You were signed out everywhere',
    'notice.self.password': 'Your password was changed',
  },
  fr: {
    'notice.user.create': 'Votre compte est ouvert',
    'notice.user.deactivate': 'Votre compte est fermé',
    'notice.user.reactivate': 'Votre compte est rouvert',
    'notice.user.delete': 'Votre compte est supprimé',
    'notice.user.password.set': 'Votre mot de passe a été remplacé',
    'notice.user.factors.reset': 'Vos seconds facteurs ont été retirés',
    'notice.user.signOut': 'Vous avez été déconnecté partout',
    'notice.self.password': 'Votre mot de passe a été changé',
  },
}
