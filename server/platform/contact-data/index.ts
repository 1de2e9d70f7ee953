export { contactDataFaults, storedPhone } from './contact-data.ts'
