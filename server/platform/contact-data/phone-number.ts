import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'

// Where numbers without a country prefix are from, tried in this order.
const countries: CountryCode[] = ['FR', 'CA', 'BE', 'CH']

/** A phone number in E.164 from what somebody typed, or null when it is none. */
export function parsePhone(typed: string): string | null {
  for (const country of countries) {
    const number = parsePhoneNumberFromString(typed, country)
    if (number?.isValid()) return number.number
  }
  return null
}
