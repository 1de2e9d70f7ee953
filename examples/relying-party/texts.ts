export type Language = 'fr' | 'en'

const en = {
  welcome: 'Sample application',
  invitation: 'This small program stands for any application of the suite. It learns who you are from Guichet.',
  signIn: 'Sign in',
  signedInAs: 'Signed in as',
  application: 'Application',
  organization: 'Organization',
  email: 'E-mail address',
  position: 'Position',
  groups: 'Groups',
  permissions: 'Rights in this application',
  none: 'None',
  allClaims: 'Everything it was told',
  freshUntil: 'Its access token is good until',
  refresh: 'Renew the tokens',
  refreshed: 'Tokens renewed. What is below was read anew.',
  refreshFailed: 'Guichet renewed nothing: access has ended.',
  signOut: 'Sign out',
  home: 'My applications',
  signedOut: 'You are signed out.',
  endedElsewhere: 'Guichet ended your access to this application.',
  failed: 'Guichet did not sign you in',
}

const fr: typeof en = {
  welcome: 'Application d’essai',
  invitation: 'Ce petit programme représente n’importe quelle application de la suite. Guichet lui dit qui vous êtes.',
  signIn: 'Se connecter',
  signedInAs: 'Connecté en tant que',
  application: 'Application',
  organization: 'Organisation',
  email: 'Adresse e-mail',
  position: 'Fonction',
  groups: 'Groupes',
  permissions: 'Droits dans cette application',
  none: 'Aucun',
  allClaims: 'Tout ce qui lui a été dit',
  freshUntil: 'Son jeton d’accès est valable jusqu’à',
  refresh: 'Renouveler les jetons',
  refreshed: 'Jetons renouvelés. Ce qui suit vient d’être relu.',
  refreshFailed: 'Guichet n’a rien renouvelé\u00a0: l’accès a pris fin.',
  signOut: 'Se déconnecter',
  home: 'Mes applications',
  signedOut: 'Vous êtes déconnecté.',
  endedElsewhere: 'Guichet a mis fin à votre accès à cette application.',
  failed: 'Guichet ne vous a pas connecté',
}

/** What the sample application says, in both languages. */
export const texts = { fr, en }
