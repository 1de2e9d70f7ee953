import type { Texts } from '../../platform/language/index.ts'

/** Rules of passwords, and the sentence that helps while one types. */
export const passwordTexts: Texts = {
  en: {
    'field.passwordTooShort': 'At least {{minimum}} characters. Three or four words make a good password.',
    'field.passwordTooSimple': 'This password repeats the same characters. Choose a less simple one.',
    'field.passwordContainsName': 'The password must not contain the sign-in name or the address.',
    'field.passwordBlockedWord': 'Your organization does not allow “{{word}}” in passwords.',
    'field.passwordExpected':
      'This is made of names that anybody would try: the person’s, the organization’s, the application’s. Add other words.',
    'field.passwordCommon': 'This is a common word or password, with little around it. Use several words.',
    'field.passwordWeak': 'This password could be guessed. Add a word or two that have nothing to do with it.',
    'field.passwordReused':
      'This password is already used for another account of the same person. Each account needs its own.',
    'passwordAdvice.keyboard': 'Keys that lie next to each other are tried first. Use words instead.',
    'passwordAdvice.repeat': 'What is repeated adds nothing. Add other words.',
    'passwordAdvice.sequence': 'Sequences such as “abc” or “123” are tried first. Use words instead.',
    'passwordAdvice.dates': 'Dates and years are easy to guess. Use words instead.',
    'passwordAdvice.common': 'Many people use this password, so it is tried first.',
    'passwordAdvice.oneWord': 'One word is not enough. Put three or four in a row.',
    'passwordAdvice.names': 'Names are tried first. Add words that have nothing to do with you or your work.',
    'passwordAdvice.disguise':
      'A word with capitals, figures or signs in place of letters stays easy to guess. Use several words.',
    'passwordAdvice.words': 'Add a word or two. Three or four words that have nothing in common make a good password.',
  },
  fr: {
    'field.passwordTooShort': '{{minimum}} caractères au moins. Trois ou quatre mots font un bon mot de passe.',
    'field.passwordTooSimple': 'Ce mot de passe répète les mêmes caractères. Choisissez-en un moins simple.',
    'field.passwordContainsName': 'Le mot de passe ne doit contenir ni le code de connexion ni l’adresse.',
    'field.passwordBlockedWord': 'Votre organisation n’autorise pas «\u00a0{{word}}\u00a0» dans les mots de passe.',
    'field.passwordExpected':
      'Il est fait de noms que tout le monde essaierait\u00a0: ceux de la personne, de l’organisation, de l’application. Ajoutez d’autres mots.',
    'field.passwordCommon': 'C’est un mot ou un mot de passe courant, avec peu de chose autour. Mettez plusieurs mots.',
    'field.passwordWeak':
      'Ce mot de passe pourrait être deviné. Ajoutez un mot ou deux qui n’ont rien à voir avec lui.',
    'field.passwordReused':
      'Ce mot de passe sert déjà pour un autre compte de la même personne. Chaque compte doit avoir le sien.',
    'passwordAdvice.keyboard': 'Les touches voisines du clavier sont essayées en premier. Mettez plutôt des mots.',
    'passwordAdvice.repeat': 'Ce qui se répète n’ajoute rien. Ajoutez d’autres mots.',
    'passwordAdvice.sequence':
      'Les suites comme «\u00a0abc\u00a0» ou «\u00a0123\u00a0» sont essayées en premier. Mettez plutôt des mots.',
    'passwordAdvice.dates': 'Les dates et les années se devinent facilement. Mettez plutôt des mots.',
    'passwordAdvice.common': 'Beaucoup de gens utilisent ce mot de passe\u00a0: il est essayé en premier.',
    'passwordAdvice.oneWord': 'Un seul mot ne suffit pas. Mettez-en trois ou quatre à la suite.',
    'passwordAdvice.names':
      'Les noms sont essayés en premier. Ajoutez des mots sans rapport avec vous ni votre travail.',
    'passwordAdvice.disguise':
      'Un mot avec des majuscules, des chiffres ou des signes à la place des lettres reste facile à deviner. Mettez plusieurs mots.',
    'passwordAdvice.words':
      'Ajoutez un mot ou deux. Trois ou quatre mots sans rapport entre eux font un bon mot de passe.',
  },
}
