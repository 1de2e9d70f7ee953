export { applicationTexts } from './application-texts.ts'
export { administratorPermission, type GuichetPermission, guichetApplication } from './guichet-application.ts'
