export { plainLetters } from './plain-letters.ts'
export { acceptedLanguage, createTranslate, type Language, type Texts, type Translate } from './translate.ts'
