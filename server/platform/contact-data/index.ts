export { type ContactData, contactDataFaults, storedPhone } from './contact-data.ts'
