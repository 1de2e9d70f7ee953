import type { Texts } from '../../platform/language/index.ts'

/** The few pages of the OpenID Connect provider. */
export const oidcTexts: Texts = {
  en: {
    'oidc.error.title': 'This application could not sign you in',
    'oidc.error.detail':
      'The address that led here is incomplete or out of date. Open the application again from “My applications”.',
    'oidc.error.cause': 'For your support: {{cause}}',
    'oidc.home': 'My applications',
    'oidc.signOut.title': 'Sign out of everything?',
    'oidc.signOut.detail': 'You will be signed out of Guichet and of every application opened from it in this browser.',
    'oidc.signOut.yes': 'Sign out',
    'oidc.signOut.no': 'Stay signed in',
    'oidc.signedOut.title': 'You are signed out',
    'oidc.signedOut.detail': 'You can close this window.',
    'oidc.signIn': 'Sign in again',
  },
  fr: {
    'oidc.error.title': 'Cette application n’a pas pu vous connecter',
    'oidc.error.detail':
      'L’adresse qui mène ici est incomplète ou périmée. Rouvrez l’application depuis «\u00a0Mes applications\u00a0».',
    'oidc.error.cause': 'Pour votre support\u00a0: {{cause}}',
    'oidc.home': 'Mes applications',
    'oidc.signOut.title': 'Se déconnecter de tout\u00a0?',
    'oidc.signOut.detail':
      'Vous serez déconnecté de Guichet et de toutes les applications ouvertes depuis lui dans ce navigateur.',
    'oidc.signOut.yes': 'Se déconnecter',
    'oidc.signOut.no': 'Rester connecté',
    'oidc.signedOut.title': 'Vous êtes déconnecté',
    'oidc.signedOut.detail': 'Vous pouvez fermer cette fenêtre.',
    'oidc.signIn': 'Se reconnecter',
  },
}
