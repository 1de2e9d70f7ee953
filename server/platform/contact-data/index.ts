export { contactDataFaults, storedPhone } from './contact-data.ts'
export { isEmailAddress } from './email-address.ts'
