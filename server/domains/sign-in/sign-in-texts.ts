import type { Texts } from '../../platform/language/index.ts'

/** Problems, effects and journal sentences of signing in and of one's own account. */
export const signInTexts: Texts = {
  en: {
    'problem.invalidCredentials.title': 'These details do not match',
    'problem.invalidCredentials.detail': 'Check the sign-in name and the password, capitals included.',
    'problem.organizationNotOpen.title': 'The counter of {{organization}} is closed for now',
    'problem.organizationNotOpen.detail':
      'Your details are right, but nobody of {{organization}} can sign in at the moment. Ask your administrator.',
    'problem.setupDone.title': 'Already set up',
    'problem.setupDone.detail': 'This server has its first administrator. Sign in.',
    'field.setupCodeWrong': 'This is not the code that the server printed when it started.',
    'effect.self.preferences': 'Your preferences are saved',
    'effect.self.password': 'Your password is changed',
    'journal.session.open': '{actor} signed in',
    'journal.self.preferences': '{actor} changed their preferences',
    'journal.self.password': '{actor} chose a new password',
  },
  fr: {
    'problem.invalidCredentials.title': 'Ces informations ne correspondent pas',
    'problem.invalidCredentials.detail': 'Vérifiez le code de connexion et le mot de passe, majuscules comprises.',
    'problem.organizationNotOpen.title': 'Le guichet de {{organization}} est fermé pour le moment',
    'problem.organizationNotOpen.detail':
      'Vos informations sont justes, mais personne de {{organization}} ne peut se connecter en ce moment. Adressez-vous à votre administrateur.',
    'problem.setupDone.title': 'Déjà installé',
    'problem.setupDone.detail': 'Ce serveur a son premier administrateur. Connectez-vous.',
    'field.setupCodeWrong': 'Ce n’est pas le code que le serveur a affiché à son démarrage.',
    'effect.self.preferences': 'Vos préférences sont enregistrées',
    'effect.self.password': 'Votre mot de passe est changé',
    'journal.session.open': '{actor} s’est connecté',
    'journal.self.preferences': '{actor} a changé ses préférences',
    'journal.self.password': '{actor} a choisi un nouveau mot de passe',
  },
}
