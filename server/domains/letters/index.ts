export { type Catalogue, createCatalogue } from './catalogue.ts'
export { registerLetterRoutes } from './letter-routes.ts'
export { letterTexts } from './letter-texts.ts'
export { updateLetter } from './update-letter.ts'
