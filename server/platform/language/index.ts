export { acceptedLanguage, createTranslate, type Language, type Texts, type Translate } from './translate.ts'
