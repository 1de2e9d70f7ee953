import type { Application, CreateApplication, UpdateApplication } from '../../../contract/application-shapes.ts'
import { missingOfDuty } from '../../app/declaring/duty-draft.ts'

type Declared = 'sections' | 'permissions' | 'duties'
/** What the drawer holds. */
export type Draft = Required<Omit<CreateApplication, Declared>> & Pick<Application, Declared>
export type Right = Draft['permissions'][number]
export type Section = Draft['sections'][number]
export type SetField = <Field extends keyof Draft>(field: Field, value: Draft[Field]) => void

export const emptyDraft: Draft = {
  key: '',
  name: { fr: '', en: '' },
  description: { fr: '', en: '' },
  icon: 'box',
  color: 'pine',
  url: '',
  sections: [],
  permissions: [],
  duties: [],
  promiseHours: null,
  needsFourEyes: false,
  maySendMail: false,
  forAll: true,
  clientAuth: 'secret',
  redirectUris: [],
  postLogoutRedirectUris: [],
  backchannelLogoutUri: null,
}

/** Returns the part of an application that can be edited. */
export function draftOf(application: Application): Draft {
  const {
    id: _id,
    clientId: _client,
    secretCreatedAt: _secret,
    createdAt: _c,
    updatedAt: _u,
    version: _v,
    ...draft
  } = application
  return draft
}

/** Returns the fields of `draft` that differ from `base`; the key never changes. */
export function changesOf(base: Draft, draft: Draft): UpdateApplication {
  const { key: _key, ...fields } = draft
  const changed = Object.entries(fields).filter(
    ([field, value]) => JSON.stringify(base[field as keyof Draft]) !== JSON.stringify(value),
  )
  return Object.fromEntries(changed)
}

/** Takes a newer state and the edits made on an older one; returns the newer with those edits. */
export function draftOnto(newer: Draft, edits: UpdateApplication): Draft {
  return { ...newer, ...(edits as Partial<Draft>) }
}

/** A right that is only begun. */
export const blankRight: Right = {
  key: '',
  name: { fr: '', en: '' },
  description: null,
  section: null,
  mode: 'give',
  managedIn: null,
}

/** Takes the sections as they are to be, one of which had the key `before`; returns them with its rights along. */
export function withSectionKey(draft: Draft, sections: Section[], before: string, after: string): Partial<Draft> {
  if (before === after || before === '') return { sections }
  const follow = (right: Right) => (right.section === before ? { ...right, section: after } : right)
  return { sections, permissions: draft.permissions.map(follow) }
}

/** Takes the sections that remain; returns them with the rights of the others put in none. */
export function withSections(draft: Draft, sections: Section[]): Partial<Draft> {
  const keys = new Set(sections.map(({ key }) => key))
  const isLost = ({ section }: Right) => section !== null && !keys.has(section)
  return {
    sections,
    permissions: draft.permissions.map((right) => (isLost(right) ? { ...right, section: null } : right)),
  }
}

/** Returns the fields that must be filled and are not, by the names the server uses. */
export function missingFields(draft: Draft): string[] {
  const texts: Record<string, string> = {
    'name/fr': draft.name.fr,
    'name/en': draft.name.en,
    'description/fr': draft.description.fr,
    'description/en': draft.description.en,
    key: draft.key,
    url: draft.url,
  }
  const missing = Object.keys(texts).filter((field) => texts[field]?.trim() === '')
  for (const list of ['sections', 'permissions'] as const) {
    draft[list].forEach(({ key, name }, place) => {
      if (key === '') missing.push(`${list}/${place}/key`)
      missing.push(...emptyWords(`${list}/${place}/name`, name))
    })
  }
  draft.permissions.forEach(({ description, mode, managedIn }, place) => {
    if (description !== null) missing.push(...emptyWords(`permissions/${place}/description`, description))
    const where = managedIn?.name ?? { fr: '', en: '' }
    if (mode === 'view' || managedIn !== null) missing.push(...emptyWords(`permissions/${place}/managedIn/name`, where))
  })
  draft.duties.forEach((duty, place) => {
    missing.push(...missingOfDuty(duty).map((field) => `duties/${place}/${field}`))
  })
  return missing
}

const emptyWords = (field: string, words: { fr: string; en: string }) =>
  (['fr', 'en'] as const).filter((language) => words[language].trim() === '').map((language) => `${field}/${language}`)
