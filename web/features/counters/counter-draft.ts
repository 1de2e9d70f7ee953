import type { Counter, OpenCounter } from '../../../contract/counter-shapes.ts'

export type Administrator = Required<OpenCounter['administrators'][number]>

/** What the drawer of a new counter holds. */
export type CounterDraft = {
  name: string
  slug: string
  municipality: string
  emailDomains: readonly string[]
  template: string | null
  administrators: readonly Administrator[]
}

export const blankAdministrator: Administrator = { firstName: '', lastName: '', email: '', language: 'fr' }

export const emptyDraft: CounterDraft = {
  name: '',
  slug: '',
  municipality: '',
  emailDomains: [],
  template: null,
  administrators: [blankAdministrator],
}

const trimmed = (person: Administrator): Administrator => ({
  ...person,
  firstName: person.firstName.trim(),
  lastName: person.lastName.trim(),
  email: person.email.trim(),
})

/** Takes a drawer; returns the body that opens the counter. */
export function openingBody(draft: CounterDraft): OpenCounter {
  const { name, slug, municipality, emailDomains, template, administrators } = draft
  return {
    name: name.trim(),
    ...(slug.trim() !== '' && { slug: slug.trim() }),
    municipality: municipality.trim() === '' ? null : municipality.trim(),
    emailDomains: [...emailDomains],
    template,
    administrators: administrators.map(trimmed),
  }
}

/** Returns the fields of a person that are empty, by the names that the server uses below `prefix`. */
export function missingOf(person: Administrator, prefix = ''): string[] {
  return (['firstName', 'lastName', 'email'] as const)
    .filter((field) => person[field].trim() === '')
    .map((field) => `${prefix}${field}`)
}

/** Returns the fields that must be filled and are not. */
export function missingFields({ name, administrators }: CounterDraft): string[] {
  return [
    ...(name.trim() === '' ? ['name'] : []),
    ...administrators.flatMap((person, place) => missingOf(person, `administrators/${place}/`)),
  ]
}

/** Takes a domain as typed, perhaps with an @ or as a whole address; returns it as the server knows it. */
export const domainOf = (typed: string): string => typed.trim().toLowerCase().replace(/^.*@/, '')

/** Says whether a text is the domain of mail addresses. */
export const isDomain = (text: string): boolean =>
  /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(domainOf(text))

/** What of a counter is edited in its own drawer. */
export type Details = Pick<Counter, 'name' | 'emailDomains'> & { municipality: string }

/** Takes a counter and its drawer; returns the body that saves what differs. */
export function detailsBody(counter: Counter, draft: Details): Partial<Pick<Counter, keyof Details>> {
  const [name, municipality] = [draft.name.trim(), draft.municipality.trim() === '' ? null : draft.municipality.trim()]
  return {
    ...(name !== counter.name && { name }),
    ...(municipality !== counter.municipality && { municipality }),
    ...(draft.emailDomains.join() !== counter.emailDomains.join() && { emailDomains: draft.emailDomains }),
  }
}
