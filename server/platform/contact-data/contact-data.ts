import { isEmailAddress } from './email-address.ts'
import { parsePhone } from './phone-number.ts'

/** Where somebody can be reached, as it was typed. Null: not known. */
interface ContactData {
  email: string | null
  phone: string | null
  mobile: string | null
}

/** What is wrong with an address or a number by itself, field by field. */
export function contactDataFaults(data: ContactData): { field: string; code: 'emailInvalid' | 'phoneInvalid' }[] {
  const email = data.email !== null && !isEmailAddress(data.email)
  const wrong = (['phone', 'mobile'] as const).filter(
    (field) => data[field] !== null && storedPhone(data[field]) === null,
  )
  return [
    ...(email ? [{ field: '/email', code: 'emailInvalid' as const }] : []),
    ...wrong.map((field) => ({ field: `/${field}`, code: 'phoneInvalid' as const })),
  ]
}

/** A phone number as it is stored: in E.164, null for none or for text that is no number. */
export const storedPhone = (typed: string | null): string | null => (typed === null ? null : parsePhone(typed))
