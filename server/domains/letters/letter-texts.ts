import type { Texts } from '../../platform/language/index.ts'
import { letterNameTexts } from './letter-name-texts.ts'
import { letterSampleTexts } from './letter-sample-texts.ts'

/** Rules, effects and journal sentences of the letters' words, with their names and examples. */
export const letterTexts: Texts = {
  en: {
    'field.letterPlaceholderUnknown':
      '{{placeholder}} is not filled in by this letter. Take one of those that are offered, or write it out.',
    'effect.letter.updated': 'The words are changed, from the next letter on',
    'journal.letter.update': '{actor} changed the words of the letter “{target}”',
    'label.letter.subjectFr': 'Subject (French)',
    'label.letter.titleFr': 'Heading (French)',
    'label.letter.bodyFr': 'Text (French)',
    'label.letter.buttonFr': 'Button (French)',
    'label.letter.afterFr': 'Below (French)',
    'label.letter.subjectEn': 'Subject (English)',
    'label.letter.titleEn': 'Heading (English)',
    'label.letter.bodyEn': 'Text (English)',
    'label.letter.buttonEn': 'Button (English)',
    'label.letter.afterEn': 'Below (English)',
    ...letterNameTexts.en,
    ...letterSampleTexts.en,
  },
  fr: {
    'field.letterPlaceholderUnknown':
      'Ce message ne sait pas remplir {{placeholder}}. Prenez l’un des mots proposés, ou écrivez-le en toutes lettres.',
    'effect.letter.updated': 'Les mots sont changés, dès le prochain message',
    'journal.letter.update': '{actor} a modifié les mots du message «\u00a0{target}\u00a0»',
    'label.letter.subjectFr': 'Objet (français)',
    'label.letter.titleFr': 'Titre (français)',
    'label.letter.bodyFr': 'Texte (français)',
    'label.letter.buttonFr': 'Bouton (français)',
    'label.letter.afterFr': 'Sous le texte (français)',
    'label.letter.subjectEn': 'Objet (anglais)',
    'label.letter.titleEn': 'Titre (anglais)',
    'label.letter.bodyEn': 'Texte (anglais)',
    'label.letter.buttonEn': 'Bouton (anglais)',
    'label.letter.afterEn': 'Sous le texte (anglais)',
    ...letterNameTexts.fr,
    ...letterSampleTexts.fr,
  },
}
